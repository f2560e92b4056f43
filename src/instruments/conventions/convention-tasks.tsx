import type { Language } from '#platform/words';
import { ButtonLink, Card } from '#ui';
import { pageWordsIn } from '../pages/words.ts';

/** What the owner still has to do before the parties can: who they are, that they received it, what a year costs them. */
export interface ConventionTasks {
  parties: number;
  unsent: number;
  unshared: number | null;
}

/** The owner's next steps, the first as the page's main action; nothing when there is none. */
export function ConventionTasksCard({ language, instrumentId, tasks }: { language: Language; instrumentId: number; tasks: ConventionTasks }) {
  const { forms } = pageWordsIn(language);
  const here = `/conventions/${instrumentId}`;
  const listed = [
    ...(tasks.parties === 0 ? [{ text: forms.noPartyYet, href: `${here}/parties/new`, label: forms.addParties }] : []),
    ...(tasks.unsent ? [{ text: forms.notSentYet(tasks.unsent), href: `${here}/sending/new`, label: forms.sendToAll(tasks.unsent) }] : []),
    ...(tasks.parties && tasks.unshared !== null ? [{ text: forms.notShared(tasks.unshared), href: `${here}/years/new`, label: forms.shareThis(tasks.unshared) }] : []),
  ];
  if (listed.length === 0) return null;

  return (
    <Card title={forms.comesNext} class="spaced">
      <ul class="list">
        {listed.map(({ text, href, label }, index) => (
          <li class="task">
            <p>{text}</p>
            <ButtonLink href={href} main={index === 0}>{label}</ButtonLink>
          </li>
        ))}
      </ul>
    </Card>
  );
}
