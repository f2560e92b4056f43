import { plural } from '#platform/words';
import type { ToldFacts } from '#platform/refusals';
import type { Counts, Words } from './words.ar.ts';

const summary = ({ articles, pages, drafts, pictures, comments }: Counts): string => [plural.en(articles, { one: '# article', other: '# articles' }), plural.en(pages, { one: '# page', other: '# pages' }), plural.en(drafts, { one: '# draft', other: '# drafts' }), plural.en(pictures, { one: '# picture', other: '# pictures' }), plural.en(comments, { one: '# comment', other: '# comments' })].join(', ');

const at = (sentence: (facts: ToldFacts) => string) => (facts: ToldFacts): string => `Line ${facts.line}, column ${facts.column}: ${sentence(facts)}`;

export const en: Words = {
  refusals: {
    'wordpress.unreadable': ({ file }) => `The file ${file} could not be read.`,
    'wordpress.empty': at(() => 'The file is empty.'),
    'wordpress.not_xml': at(() => 'This is not XML, or not XML that is well formed.'),
    'wordpress.not_an_export': at(() => 'This is no export of WordPress (WXR): in WordPress, choose Tools, then Export, then All content.'),
    'wordpress.version': at(({ version }) => `The export is of version ${version}; versions 1.0, 1.1 and 1.2 are read.`),
    'wordpress.doctype': at(() => 'The file declares a document type (DOCTYPE); no export of WordPress does, and what it declares could be made to harm, so it is not read.'),
    'wordpress.too_deep': at(() => 'Elements are nested deeper than in any export of WordPress.'),
    'wordpress.markup_too_long': at(() => 'A tag or a comment of XML has no end.'),
    'wordpress.element_too_big': at(({ megabytes }) => `This part of the export is larger than ${megabytes} MB.`),
    'wordpress.too_many': at(({ most }) => `The export holds more than ${most} parts.`),
    'wordpress.cut_off': at(() => 'The file ends here before it is complete: export it again, or copy it again.'),
    'wordpress.wrong_end': at(() => 'An element is closed here that is not the one that is open.'),
    'wordpress.not_utf8': at(() => 'Here is something that is not UTF-8 text: save the file as UTF-8.'),
    'wordpress.encoding': at(({ encoding }) => `The file says that it is written in ${encoding}: save it as UTF-8.`),
    'wordpress.nul': at(() => 'Here is a zero byte, which no text holds.'),
    'wordpress.packed': at(() => 'The file is packed (zip, gz or the like): unpack it first.'),
    'wordpress.no_folder': ({ folder }) => `There is no folder ${folder}.`,
    'wordpress.no_portal': ({ slug }) => `No portal has the path ${slug}.`,
    'wordpress.not_all_came': ({ failures }) => `Not everything came: ${failures} refused above. Put the cause right and import again; what came does not come twice.`,
    'wordpress.fetch_not_https': ({ address }) => `Pictures are fetched over https alone: ${address}`,
    'wordpress.fetch_private': ({ address }) => `No address of a private network is asked: ${address}`,
    'wordpress.fetch_elsewhere': ({ address }) => `Pictures are fetched from the exported site alone: ${address}`,
    'wordpress.fetch_failed': ({ address }) => `The site did not answer with a picture: ${address}`,
  },
  site: (title, address, version) => `${title} – ${address} (WXR ${version})`,
  willCome: (counts) => `Will come: ${summary(counts)}.`,
  came: (counts) => `Came: ${summary(counts)}.`,
  known: (count) => `${plural.en(count, { one: '# text', other: '# texts' })} came before; nothing comes twice.`,
  offices: (count) => `Author offices (${count}); to name others: --office login=…`,
  office: (login, name, isKnown) => `${login || '–'}: ${name}${isKnown ? '' : ' (new)'}`,
  categories: (count) => `Categories (${count}); to choose others: --category slug=…`,
  category: (name, slug, isKnown) => `${name}: ${slug}${isKnown ? '' : ' (new)'}`,
  leftBehind: (count) => `Left behind (${count}):`,
  otherwise: (count) => `Comes otherwise, or needs a look (${count}):`,
  missing: (count) => `Pictures that are not in the folder (${count}); --fetch asks their addresses:`,
  failed: (count) => `Refused (${count}):`,
  line: (line, title, sentence) => `line ${line}${title ? `, “${title}”` : ''}: ${sentence}`,
  more: (count) => `and ${count} more; --json tells all`,
  nothingChanged: 'Nothing has changed. Once a second person has read what comes published: --read-by EMAIL --apply',
  madeWords: { ar: (title) => `صورة نُشرت مع: ${title}`, fr: (title) => `Photo publiée avec : ${title}`, zgh: (title) => title },
  visitor: { ar: 'زائر', fr: 'Visiteur', zgh: 'زائر' },
  left: {
    trash: () => 'in the bin.', revision: () => 'an earlier wording.', no_title: () => 'without a title.', title_of_a_file: () => 'its title is the name of a camera’s file.', no_text: () => 'without text.', too_long: () => 'longer than the limit.',
    language: () => 'in a language that portals do not speak.', no_key: () => 'without a number or a lasting address.', same_id: () => 'has the number of another.', tag: () => 'a tag; portals have none.', unused_category: () => 'a category in which nothing comes.',
    unused_picture: () => 'a picture that no text shows.', not_a_picture: () => 'no picture of a form that is taken.', strange: (type) => `of a kind that portals do not have (${type}).`, comment_of_a_draft: () => 'a comment on a draft.',
    spam: () => 'spam.', ping: () => 'a ping of another site.', empty: () => 'an empty comment.',
    too_many_links: () => 'a comment with too many links.', name_refused: () => 'a comment under a name that is not taken.',
  },
  notes: {
    stray_ampersand: 'a lone &, read as it is.', html_entity: 'an entity of HTML, read as its sign.', control_sign: 'a control sign, taken out.', unknown_status: 'an unknown state, taken as not published.', unreadable_date: 'a date that cannot be read.', no_date: 'no date.',
    same_id: 'a number used twice.', unreadable_slug: 'a path cut off, kept as it is.', no_id: 'no number.',
    private_as_draft: 'was private, comes as a draft.', future_as_draft: 'its day has not come, comes as a draft.', pending_as_draft: 'waited for its reader, comes as a draft.', protected_as_draft: 'was behind a password, comes as a draft.', undated_as_draft: 'has no date, comes as a draft.',
    standfirst_made: 'its standfirst is taken from its beginning.', other_categories: 'other categories left, an article has one.', address_elsewhere: 'the address of another site, not redirected.', address_taken: 'an address that leads to another text.',
    picture_words_made: 'not described, so described by the title of its text; to be put right.', camera_caption: 'the name of a camera’s file, taken out.', picture_unknown: 'not in the library, left out.', flattened: 'an answer to an answer, moved up.', alone: 'an answer to what does not come, stands alone.',
    category_in_one_language: 'named the same in both languages; to be named.', category_flattened: 'stood under another category.',
    'prose.left_scripts': 'scripts left out.', 'prose.left_frames': 'videos and frames of other sites left out.', 'prose.left_forms': 'forms left out.', 'prose.left_drawings': 'drawings left out.', 'prose.left_pictures': 'pictures left out.', 'prose.left_addresses': 'links refused, their text stays.',
    'prose.left_shortcodes': 'WordPress shortcodes left out.', 'prose.left_too_deep': 'a text nested beyond measure, not taken.', 'prose.left_too_long': 'a text beyond the limit, not taken.',
  },
};
