import { refusal } from '#platform/refusals';
import { folded } from '#platform/words';

/** No device gives a longer one: whoever wrote more wrote it. */
const longestName = 160;
const extension = /(?<=\S)\.(?:jpe?g|jfif|png|gif|webp|heic|heif|avif|tiff?|bmp|svg|raw|dng|cr[23]|nef|arw|orf|rw2|mp4|mov|pdf)$/iu;
/** What telephones and programs add to a name: a number, a size, a word for a copy. */
const addition = /(?: ?(?:\(\d{1,4}\)|~\d{1,3}|\b(?:copie|copy|edited|modifie|hdr|burst ?\d*|cover|scaled|rotated|portrait|wa ?\d{3,5}|\d{2,5}x\d{2,5})|(?<= )نسخه))+$/u;

/** Numbers and the words that stand between those of a date and an hour. */
const when = String.raw`(?:[\d\s.:,()~_]|\b(?:at|a|du|le|am|pm|h|\d{1,2}h\d{0,2})\b|(?<!\p{L})(?:في|على|ص|م)(?!\p{L}))*`;

const names = [
  // Cameras and telephones: letters of the maker's, then a running number or the hour.
  /^(?:p?dsc[nf]?|img[pe]?|imag|mg|mvimg|mvi|pict|pxl|cimg|hpim|sdc|sam|gopr|gp|dji|pano|burst|fb img|received|signal|snapchat|inshot|picsart|vid|mov|kakaotalk|line|mmexport|wp|screenshot|photo|scan|scanner|image|img e)[ .]*\d[\d .:()]*(?:\p{Script=Latin}{0,3}\d*)?$/u,
  /^[a-z]{0,2}\d{6,8}$/u,
  /^\d{3} \d{4}$/u,
  /^(?!(?:[a-z]{1,4})(?:19|20)\d\d$)[a-z]{1,4}\d{4,}$/u,
  // Dates, hours, counters and keys, with nothing said in them.
  /^(?=(?:\D*\d){8})(?!\d{4} \d{4}$)[\d .:()x]+$/u,
  /^[0-9a-f]{8}(?: [0-9a-f]{4}){3} [0-9a-f]{12}$/u,
  /^(?=.*\d)[0-9a-f]{16,}$/u,
  // A word for any picture, alone or with a number.
  /^(?:l ?)?(?:photos?|photographie|images?|img|pictures?|pics?|scan|capture|untitled|sans titre|unnamed|download|telechargement|sans nom|foto|(?:ال)?صوره|صور|بدون[ ]عنوان|تنزيل)[ .]*\(?\d{0,6}\)?$/u,
  // Programs that say what they are and when.
  new RegExp(String.raw`^(?:whatsapp (?:image|video|photo)|image whatsapp|photo whatsapp|(?:صوره|فيديو)[ ](?:من[ ])?واتساب|viber image|telegram image|capture d ?ecran|copie d ?ecran|screen ?shot|screen capture|لقطه[ ](?:ال)?شاشه)${when}$`, 'u'),
];

/** Whether a title, a caption or an alternative text is what a camera, a telephone or a program called a file, and says nothing of what is seen. */
export function looksLikeCameraName(text: string): boolean {
  const written = text.trim();
  if (written.length > longestName) return false;
  if (extension.test(written)) return true;
  const name = folded(written.replaceAll(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x660)).replaceAll('_', ' '));

  return [name, name.replace(addition, '').trim()].some((each) => names.some((pattern) => pattern.test(each)));
}

/** Why a text cannot be what is said of a picture. */
export function whyNotDescribe(text: string) {
  return looksLikeCameraName(text) ? refusal('picture.camera_name', { text: [...text.trim()].slice(0, 80).join('') }) : undefined;
}

export type DescriptionRefusal = NonNullable<ReturnType<typeof whyNotDescribe>>['code'];
