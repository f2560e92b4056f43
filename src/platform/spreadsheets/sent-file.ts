const mediaTypes = { csv: 'text/csv; charset=utf-8', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } as const;

/** A table as a file that browsers keep and never run. Its name ends in `.csv` or `.xlsx`. */
export function sentFile(content: string | Uint8Array, name: `${string}.${keyof typeof mediaTypes}`): Response {
  const mediaType = mediaTypes[name.endsWith('.csv') ? 'csv' : 'xlsx'];

  return new Response(typeof content === 'string' ? content : new Uint8Array(content), { headers: { 'content-type': mediaType, 'content-disposition': `attachment; filename="${name}"` } });
}
