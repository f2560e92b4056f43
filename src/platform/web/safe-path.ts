const here = 'http://here.invalid';

/** The local path that a form or an address names, or `otherwise`: nobody is sent to another site. */
export function safePath(wished: string | null | undefined, otherwise = '/'): string {
  if (!wished || !wished.startsWith('/') || /[\\\p{Cc}]/u.test(wished)) return otherwise;
  if (!URL.canParse(wished, here)) return otherwise;
  const { origin, pathname, search, hash } = new URL(wished, here);
  if (origin !== here || pathname.startsWith('//')) return otherwise;

  return pathname + search + hash;
}
