import type { Day } from '#platform/days';
import { plural, shortDay } from '#platform/words';
import type { Words } from './words.ar.ts';

const day = (on: Day): string => shortDay(on, 'fr');
const workingDays = (count: number): string => plural.fr(count, { one: '# jour ouvrable', other: '# jours ouvrables' });

export const fr: Words = {
  levels: { officer: 'Chargé du dossier', secretary: 'Secrétaire ou secrétaire général', chair: 'Présidence de la réunion' },
  title: 'Relance en cas de retard',
  rule: (patience) => `Le chargé du dossier de l’organisme engagé est relancé le premier jour ouvrable après l’échéance ; puis son secrétaire ou secrétaire général après ${workingDays(patience)} ; puis la présidence de la réunion après ${workingDays(patience)} de plus, tant que rien n’est enregistré. Si un poste est vacant, le niveau supérieur est relancé aussitôt.`,
  told: (level, on) => `${level} : relancé le ${day(on)}`,
  vacant: (level) => `${level} : poste vacant`,
  counted: (level, bodies) => `${level} : ${plural.fr(bodies, { one: '# organisme', other: '# organismes' })}`,
  notified: 'Relances pour retard',
  own: 'Vos relances',
  ownLead: 'Chaque message qui vous a été adressé au sujet d’un engagement échu, et pourquoi il vous l’a été.',
  none: 'Aucun message de ce genre ne vous a été adressé.',
  toldOn: (on) => `Le ${day(on)}`,
  why: (office) => ({
    officer: `Nous vous avons écrit en votre qualité de « ${office} » : ce dossier relève de vous dans l’organisme engagé.`,
    secretary: `Nous vous avons écrit en votre qualité de « ${office} » : rien n’est enregistré pour l’organisme engagé.`,
    chair: `Nous vous avons écrit en votre qualité de « ${office} » : la réunion où cet engagement a été pris s’est tenue sous votre présidence, et rien n’est enregistré.`,
  }),
  dueOn: (on) => `L’échéance était le ${day(on)}.`,
  afterBelow: (level, on) => `Le niveau précédent (${level}) a été relancé le ${day(on)}.`,
  belowVacant: (level) => `Le poste du niveau précédent (${level}) est vacant.`,
  mail: {
    subject: (count) => plural.fr(count, { one: '# engagement échu', other: '# engagements échus' }),
    greeting: (to) => `${to},\nMadame, Monsieur,`,
    opening: {
      officer: 'Rien n’est encore enregistré pour ce qui suit, qui relève de vous dans l’organisme engagé. Si c’est fait, veuillez l’enregistrer avec sa pièce justificative :',
      secretary: 'Rien n’est encore enregistré pour ce qui suit, malgré la relance du chargé du dossier ou parce que son poste est vacant. Veuillez y veiller :',
      chair: 'Ce qui suit a été dit dans une réunion tenue sous votre présidence, et rien n’est enregistré malgré les relances des organismes engagés. Nous vous le soumettons pour la suite que vous jugerez utile :',
    },
    about: ({ sentence, meeting, dueOn, debtors }) => `« ${sentence} »\n${meeting}. Échéance : ${day(dueOn)}.\nEn retard : ${debtors.join(', ')}.`,
    andOthers: (count) => plural.fr(count, { one: 'et # autre organisme', other: 'et # autres organismes' }),
    link: 'Vos relances et leurs raisons',
    foot: 'Vous ne recevez pas plus d’un message de ce genre par jour, et seulement aux heures de travail.',
  },
};
