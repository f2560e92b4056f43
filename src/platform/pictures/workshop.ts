import type sharp from 'sharp';
import type { Sharp } from 'sharp';
import { refusal, refuseIf } from '#platform/refusals';

/** 50 megapixels: more than any telephone or camera of an office takes. */
export const mostPixels = 50_000_000;
const mostWaiting = 20;
const longestWork = 30;

/** The formats that are read, by the loaders of the library; all others are shut, so that none of them is ever fed by a stranger. */
const loaders = ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp', 'VipsForeignLoadHeif'];

type Workshop = typeof sharp;

let opened: Promise<Workshop> | undefined;

/** Opened when the first picture comes: most of what the program does needs none. One thread for a picture, and nothing kept of it. */
async function workshop(): Promise<Workshop> {
  opened ??= import('sharp').then(({ default: tools }) => {
    tools.cache(false);
    tools.concurrency(1);
    tools.block({ operation: ['VipsForeignLoad'] });
    tools.unblock({ operation: loaders });

    return tools;
  });

  return opened;
}

let last: Promise<unknown> = Promise.resolve();
let waiting = 0;

/** One picture at a time, so that pages are answered meanwhile; who comes when twenty wait already is told to come again. */
export async function inTurn<Result>(work: (open: (bytes: Uint8Array) => Sharp, tools: Workshop) => Promise<Result>): Promise<Result> {
  refuseIf(whyNotWait(waiting));
  waiting += 1;
  const before = last;
  const own = (async () => {
    await before;
    const tools = await workshop();

    return work((bytes) => tools(bytes, { limitInputPixels: mostPixels, failOn: 'error', sequentialRead: true }).timeout({ seconds: longestWork }), tools);
  })();
  last = own.catch(() => undefined);
  try {
    return await own;
  } finally {
    waiting -= 1;
  }
}

/** Why a picture cannot even wait: twenty of twelve megabytes are all that the program holds for those who come after. */
export function whyNotWait(others: number) {
  return others >= mostWaiting ? refusal('picture.too_many_at_once') : undefined;
}
