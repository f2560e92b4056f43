/** Letters as they are compared: «d’Aït» and «d'Ait» are one name, and so are a capital and a small letter. */
function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{Mark}/gu, '').replaceAll('’', "'").toLocaleLowerCase('fr');
}

/** True when a title already says in which body its office is held: «رئيس جماعة آيت نعمان». */
export function saysBody(title: string, body: string): boolean {
  return plain(title).includes(plain(body));
}
