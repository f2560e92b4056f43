import type { Tongue } from './articles/article.ts';
import type { Words } from './words.ar.ts';

const languages: Record<Tongue, string> = { ar: 'arabe', fr: 'français', zgh: 'amazighe' };
const parts: Record<string, string> = { office: 'Service rédacteur', category: 'Catégorie', picture: 'Image', subject: 'Sujet de l’article' };

export const fr: Words = {
  languages,
  refusals: {
    'article.without_text': () => 'Écrivez l’article dans une langue au moins.',
    'article.told_twice': () => 'Un article n’est pas écrit deux fois dans la même langue.',
    'article.title_of_a_file': ({ title }) => `« ${title} » ressemble au nom d’un fichier d’appareil photo. Donnez un titre qui dit ce qui s’est passé.`,
    'article.caption_of_a_file': ({ caption }) => `« ${caption} » ressemble au nom d’un fichier d’appareil photo. Dites ce que l’on voit : qui, où et quand.`,
    'article.picture_twice': () => 'La même image est placée deux fois.',
    'article.too_many_subjects': ({ most }) => `Un article est lié à ${most} sujets au plus.`,
    'article.changed_meanwhile': () => 'Quelqu’un d’autre a écrit cet article entre-temps. Relisez-le, puis envoyez de nouveau ; votre texte est gardé ci-dessous.',
    'article.submitted_already': () => 'L’article est déjà devant son second lecteur.',
    'article.nothing_new': () => 'Rien n’a changé dans l’article depuis la dernière décision.',
    'article.text_not_whole': ({ language }) => `Le texte en ${languages[language as Tongue]} n’est pas complet : il lui faut un chapeau et un corps.`,
    'article.picture_without_words': () => 'Chaque image est décrite dans chaque langue de l’article : écrivez ce que l’on y voit, pour qui ne la voit pas.',
    'article.correction_unsaid': () => 'L’article est publié : écrivez ce que vous avez corrigé, les lecteurs le liront.',
    'article.correction_unsaid_in_french': () => 'L’article existe en français : dites la correction en français aussi.',
    'article.not_submitted': () => 'L’article n’est pas devant un second lecteur.',
    'article.read_by_its_writer': () => 'Qui écrit un article ne le publie pas : une seconde personne le lit d’abord.',
    'article.correction_is_not_planned': () => 'Une correction paraît tout de suite ; elle ne se planifie pas.',
    'article.planned_too_far': () => 'La publication se planifie dans l’année.',
    'article.reason_missing': () => 'Écrivez le motif.',
    'article.reason_missing_in_french': () => 'Écrivez le motif en français aussi : l’article existe en français.',
    'article.not_published': () => 'L’article n’est pas publié.',
    'article.imported_before_its_day': () => 'Le jour de publication de cet article sur son ancien site n’est pas venu.',
    'article.imported_unread': () => 'Ce qui était publié n’arrive publié qu’une fois lu par une seconde personne qui peut publier sur le portail, autre que celle qui l’importe.',
    'article.strange_part': ({ part }) => `${parts[part as string] ?? ''} : ce choix n’est pas de ce site ou ne peut y être nommé.`,
  },
};
