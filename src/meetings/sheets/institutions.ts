import type { Language } from '#platform/words';
import { wordingFor } from '../wording.ts';

interface Belonging {
  bodyId: number | null;
  institutionAr: string | null;
  institutionFr: string | null;
}

export interface InstitutionGroup<Person> {
  /** None for those who come for nobody. */
  name: string | null;
  people: Person[];
}

/** People by their institutions, in the order in which each came on the list; those without one stand last. */
export function byInstitution<Person extends Belonging>(people: readonly Person[], language: Language): InstitutionGroup<Person>[] {
  const groups = Map.groupBy(people, ({ bodyId, institutionAr }) => (institutionAr ? `${bodyId ?? ''}|${institutionAr}` : ''));
  const told = [...groups].map(([key, some]) => ({ name: key && some[0]?.institutionAr ? wordingFor(language, some[0].institutionAr, some[0].institutionFr) : null, people: some }));

  return [...told.filter(({ name }) => name !== null), ...told.filter(({ name }) => name === null)];
}
