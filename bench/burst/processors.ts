import { readFile } from 'node:fs/promises';

const ticksPerSecond = 100;

/** Seconds of processor that a process has used so far, its own and the system's on its account; none where the system does not tell. */
export async function processorSeconds(pid: number): Promise<number | undefined> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  const fields = text?.slice(text.lastIndexOf(')') + 2).split(' ');

  return fields ? (Number(fields[11]) + Number(fields[12])) / ticksPerSecond : undefined;
}
