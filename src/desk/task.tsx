import type { Child } from 'hono/jsx';
import type { Language } from '#platform/words';
import { ButtonLink } from '#ui';
import type { Place } from './desk.ts';

/** A title in the reader's language, in Arabic where there is no other. */
export const titled = ({ titleAr, titleFr }: { titleAr: string; titleFr: string | null }, language: Language): string => (language === 'ar' ? titleAr : (titleFr ?? titleAr));
export const pageOf = ({ instrumentId, partyId }: Pick<Place, 'instrumentId' | 'partyId'>): string => `/conventions/${instrumentId}/parties/${partyId}`;

interface TaskProps {
  title: Child;
  about: Child;
  children?: Child;
  href: string;
  label: string;
  main?: boolean;
}

/** One thing to do: what, for which text, and its one button. */
export function Task({ title, about, children, href, label, main = false }: TaskProps) {
  return (
    <li class="task">
      <div>
        <p class="strong">{title}</p>
        <p class="small soft">{about}</p>
        {children}
      </div>
      <ButtonLink href={href} main={main}>{label}</ButtonLink>
    </li>
  );
}
