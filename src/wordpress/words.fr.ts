import { plural } from '#platform/words';
import type { ToldFacts } from '#platform/refusals';
import type { Counts, Words } from './words.ar.ts';

const summary = ({ articles, pages, drafts, pictures, comments }: Counts): string => [plural.fr(articles, { one: '# article', other: '# articles' }), plural.fr(pages, { one: '# page', other: '# pages' }), plural.fr(drafts, { one: '# brouillon', other: '# brouillons' }), plural.fr(pictures, { one: '# image', other: '# images' }), plural.fr(comments, { one: '# commentaire', other: '# commentaires' })].join(', ');

const at = (sentence: (facts: ToldFacts) => string) => (facts: ToldFacts): string => `Ligne ${facts.line}, colonne ${facts.column} : ${sentence(facts)}`;

export const fr: Words = {
  refusals: {
    'wordpress.unreadable': ({ file }) => `Le fichier ${file} n’a pas pu être lu.`,
    'wordpress.empty': at(() => 'le fichier est vide.'),
    'wordpress.not_xml': at(() => "ce n’est pas du XML, ou ce XML est mal formé."),
    'wordpress.not_an_export': at(() => "ce n’est pas un export de WordPress (WXR) ; dans WordPress, choisissez Outils, puis Exporter, puis Tout le contenu."),
    'wordpress.version': at(({ version }) => `l’export est de la version ${version} ; les versions 1.0, 1.1 et 1.2 sont lues.`),
    'wordpress.doctype': at(() => "le fichier déclare un type de document (DOCTYPE), ce que ne fait aucun export de WordPress et qui peut servir à nuire ; il n’est pas lu."),
    'wordpress.too_deep': at(() => "des éléments sont imbriqués plus profondément que dans aucun export de WordPress."),
    'wordpress.markup_too_long': at(() => 'une balise ou un commentaire XML ne finit pas.'),
    'wordpress.element_too_big': at(({ megabytes }) => `cette partie de l’export dépasse ${megabytes} Mo.`),
    'wordpress.too_many': at(({ most }) => `l’export compte plus de ${most} parties.`),
    'wordpress.cut_off': at(() => "le fichier s’arrête ici avant sa fin ; exportez-le ou copiez-le à nouveau."),
    'wordpress.wrong_end': at(() => "un élément est fermé ici qui n’est pas celui qui est ouvert."),
    'wordpress.not_utf8': at(() => "ceci n’est pas du texte UTF-8 ; enregistrez le fichier en UTF-8."),
    'wordpress.encoding': at(({ encoding }) => `le fichier se dit écrit en ${encoding} ; enregistrez-le en UTF-8.`),
    'wordpress.nul': at(() => "un octet nul, qu’aucun texte ne contient."),
    'wordpress.packed': at(() => 'le fichier est compressé (zip, gz ou autre) ; décompressez-le d’abord.'),
    'wordpress.no_folder': ({ folder }) => `Le dossier ${folder} n’existe pas.`,
    'wordpress.no_portal': ({ slug }) => `Aucun portail n’a le chemin ${slug}.`,
    'wordpress.not_all_came': ({ failures }) => `Tout n’est pas venu : ${failures} refus ci-dessus. Corrigez la cause et importez à nouveau ; ce qui est venu ne vient pas deux fois.`,
    'wordpress.fetch_not_https': ({ address }) => `Les images ne sont demandées qu’en https : ${address}`,
    'wordpress.fetch_private': ({ address }) => `Aucune adresse d’un réseau privé n’est demandée : ${address}`,
    'wordpress.fetch_elsewhere': ({ address }) => `Les images ne sont demandées qu’au site exporté : ${address}`,
    'wordpress.fetch_failed': ({ address }) => `Le site n’a pas répondu par une image : ${address}`,
  },
  site: (title, address, version) => `${title} – ${address} (WXR ${version})`,
  willCome: (counts) => `Viendront : ${summary(counts)}.`,
  came: (counts) => `Venus : ${summary(counts)}.`,
  known: (count) => `${plural.fr(count, { one: '# texte est déjà venu', other: '# textes sont déjà venus' })} et ne ${count === 1 ? 'vient' : 'viennent'} pas deux fois.`,
  offices: (count) => `Services auteurs (${count}) ; pour en nommer d’autres : --office login=…`,
  office: (login, name, isKnown) => `${login || '–'} : ${name}${isKnown ? '' : ' (nouveau)'}`,
  categories: (count) => `Rubriques (${count}) ; pour en choisir d’autres : --category slug=…`,
  category: (name, slug, isKnown) => `${name} : ${slug}${isKnown ? '' : ' (nouvelle)'}`,
  leftBehind: (count) => `Ne viendra pas (${count}) :`,
  otherwise: (count) => `Vient autrement, ou à regarder (${count}) :`,
  missing: (count) => `Images absentes du dossier (${count}) ; --fetch les demande à leur adresse :`,
  failed: (count) => `Refusé (${count}) :`,
  line: (line, title, sentence) => `ligne ${line}${title ? `, « ${title} »` : ''} : ${sentence}`,
  more: (count) => `et ${count} de plus ; --json dit tout`,
  nothingChanged: "Rien n’a changé. Pour importer, une fois lu par une seconde personne ce qui sera publié : --read-by EMAIL --apply",
  madeWords: { ar: (title) => `صورة نُشرت مع: ${title}`, fr: (title) => `Photo publiée avec : ${title}`, zgh: (title) => title },
  visitor: { ar: 'زائر', fr: 'Visiteur', zgh: 'زائر' },
  left: {
    trash: () => 'dans la corbeille.', revision: () => 'version antérieure.', no_title: () => 'sans titre.', title_of_a_file: () => "son titre est le nom d’un fichier d’appareil photo.", no_text: () => 'sans texte.', too_long: () => 'dépasse la limite.',
    language: () => "dans une langue que les portails ne parlent pas.", no_key: () => 'sans numéro ni adresse permanente.', same_id: () => "porte le numéro d’un autre.", tag: () => "étiquette ; les portails n’en ont pas.", unused_category: () => 'rubrique où rien ne vient.',
    unused_picture: () => "image qu’aucun texte importé ne montre.", not_a_picture: () => "n’est pas une image d’un format accepté.", strange: (type) => `d’un genre que les portails n’ont pas (${type}).`, comment_of_a_draft: () => "commentaire d’un brouillon.",
    spam: () => 'commentaire indésirable.', ping: () => "signalement d’un autre site.", empty: () => 'commentaire vide.',
    too_many_links: () => 'commentaire aux liens trop nombreux.', name_refused: () => 'commentaire sous un nom qui n’est pas reçu.',
  },
  notes: {
    stray_ampersand: 'un & isolé, lu tel quel.', html_entity: 'une entité HTML, lue comme son signe.', control_sign: 'un signe de contrôle, retiré.', unknown_status: 'état inconnu, tenu pour non publié.', unreadable_date: 'date illisible.', no_date: 'sans date.',
    same_id: 'numéro répété.', unreadable_slug: 'chemin coupé, gardé tel quel.', no_id: 'sans numéro.',
    private_as_draft: 'était privé, vient en brouillon.', future_as_draft: "son jour n’est pas venu, vient en brouillon.", pending_as_draft: 'attendait sa relecture, vient en brouillon.', protected_as_draft: 'était protégé par un mot de passe, vient en brouillon.', undated_as_draft: 'sans date, vient en brouillon.',
    standfirst_made: 'son chapeau est pris au début du texte.', other_categories: 'autres rubriques laissées, un article en a une.', address_elsewhere: "adresse d’un autre site, sans redirection.", address_taken: 'adresse qui mène à un autre texte.',
    picture_words_made: 'sans description, décrite par le titre du texte ; à corriger.', camera_caption: "nom de fichier d’appareil photo, retiré.", picture_unknown: "n’est pas dans la médiathèque, laissée.", flattened: 'réponse à une réponse, remontée.', alone: 'réponse à ce qui ne vient pas, vient seule.',
    category_in_one_language: 'nommée de même dans les deux langues ; à nommer.', category_flattened: 'était sous une autre rubrique.',
    'prose.left_scripts': 'scripts retirés.', 'prose.left_frames': "vidéos et cadres d’autres sites retirés.", 'prose.left_forms': 'formulaires retirés.', 'prose.left_drawings': 'dessins retirés.', 'prose.left_pictures': 'images laissées.', 'prose.left_addresses': 'liens refusés, leur texte reste.',
    'prose.left_shortcodes': 'codes courts de WordPress retirés.', 'prose.left_too_deep': "texte imbriqué outre mesure, non repris.", 'prose.left_too_long': 'texte au-delà de la limite, non repris.',
  },
};
