import { nameOf } from '#bodies';
import { recordLabel } from '#instruments';
import type { Language } from '#platform/words';
import { dirhams, shortDay } from '#platform/words';
import { Card, Empty, PageHead } from '#ui';
import type { Transfer } from './desk.ts';
import { pageOf, Task, titled } from './task.tsx';
import { wordsIn } from './words.ts';

/** Money paid whose receipt is to be recorded, one line each. */
export function TransferTasks({ transfers, language }: { transfers: readonly Transfer[]; language: Language }) {
  const words = wordsIn(language);

  return (
    <>
      {transfers.map((transfer) => (
        <Task
          title={words.transferLine(dirhams(transfer.amount, language), transfer.year, transfer.paidOn && shortDay(transfer.paidOn, language))}
          about={<><bdi>{nameOf({ nameAr: transfer.bodyAr, nameFr: transfer.bodyFr }, language)}</bdi> · <bdi>{titled(transfer, language)}</bdi></>}
          href={`${pageOf(transfer)}/acts/new?step=received&year=${transfer.year}`}
          label={recordLabel('received', language)}
        />
      ))}
    </>
  );
}

/** All of them, the oldest year first. */
export function TransfersPage({ transfers, language }: { transfers: readonly Transfer[]; language: Language }) {
  const words = wordsIn(language);

  return (
    <div class="stack">
      <PageHead title={words.transfers} lead={words.transfersLead(transfers.length, dirhams(transfers.reduce((sum, { amount }) => sum + amount, 0), language))} />
      {transfers.length === 0 ? <Empty>{words.nothing}</Empty> : <Card><ul class="list"><TransferTasks transfers={transfers} language={language} /></ul></Card>}
    </div>
  );
}
