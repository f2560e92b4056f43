import { parentPort, workerData } from 'node:worker_threads';
import { bytesOfExport } from './wordpress-export.ts';

/** Runs in a heap of its own, which could not hold the house: reads an export by the reader at an address, and keeps of each post what a plan keeps. */
const { bytes, reader } = workerData as { bytes: number; reader: string };
const { readExport } = (await import(reader)) as { readExport: (source: AsyncIterable<Uint8Array>) => AsyncIterable<{ kind: string; title?: string; link?: string }> };
const kept: (string | undefined)[] = [];
for await (const { kind, title, link } of readExport(bytesOfExport(bytes))) if (kind === 'post') kept.push(title, link);
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- between threads there is none
parentPort?.postMessage(kept.length / 2);
