/** What WordPress 6 writes for a commune that has published for some years, in our own words: an Arabic site with a French page, two authors, pictures, and a thread three deep. */
export interface Written {
  version?: '1.0' | '1.1' | '1.2';
  posts?: number;
  pages?: number;
  attachments?: number;
  lineEnd?: string;
}

const site = 'https://commune-exemple.ma';
export const cdata = (text: string): string => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
const two = (number: number): string => String(number).padStart(2, '0');
/** WordPress writes slugs as small percent signs. */
const percent = (text: string): string => encodeURIComponent(text).toLowerCase();

const subjects = ['الدورة العادية لشهر ماي', 'تهيئة الطريق المؤدية إلى السوق الأسبوعي', 'افتتاح المكتبة الجماعية', 'طلبات عروض مفتوحة', 'حملة للنظافة', 'لقاء تواصلي مع جمعيات المجتمع المدني', 'قرار تنظيمي يهم السير والجولان', 'حصيلة برنامج عمل الجماعة'];

export const titleOf = (number: number): string => `${subjects[number % subjects.length]} (${number})`;
export const slugOf = (number: number): string => `خبر-${number}`;

const paragraphs = (number: number): string => Array.from({ length: 4 }, (_, index) => `صادق المجلس الجماعي في النقطة ${index + 1} من جدول أعمال الخبر ${number} على ما عُرض عليه، بعد دراسة اللجنة المختصة وجواب المصالح المعنية.`).join('\n');

const gutenberg = (number: number): string => [
  ...paragraphs(number).split('\n').map((text) => `<!-- wp:paragraph -->\n<p>${text}</p>\n<!-- /wp:paragraph -->`),
  `<!-- wp:image {"id":${1000 + number},"sizeSlug":"large"} -->\n<figure class="wp-block-image size-large"><img src="${site}/wp-content/uploads/2021/05/photo-${number}-1024x683.jpg" alt="" class="wp-image-${1000 + number}"/><figcaption>جانب من الأشغال &amp; الحضور</figcaption></figure>\n<!-- /wp:image -->`,
  '<!-- wp:list -->\n<ul><li>النقطة الأولى</li><li>النقطة الثانية</li></ul>\n<!-- /wp:list -->',
].join('\n\n');

/** Typed before 2018: lines that WordPress turns into paragraphs as it shows them. */
const classic = (number: number): string => `${paragraphs(number).replaceAll('\n', '\n\n')}\n\n<strong>للتواصل:</strong> مكتب الضبط&nbsp;بمقر الجماعة.\n\n<a href="${site}/?p=${100 + number}">اقرأ أيضا</a>`;

const comment = (id: number, { parent = 0, approved = '1', type = 'comment' } = {}): string => `
		<wp:comment>
			<wp:comment_id>${id}</wp:comment_id>
			<wp:comment_author>${cdata('مواطن من الدوار')}</wp:comment_author>
			<wp:comment_author_email>${cdata(`Citizen${id}@Example.org`)}</wp:comment_author_email>
			<wp:comment_author_url></wp:comment_author_url>
			<wp:comment_author_IP>${cdata('203.0.113.9')}</wp:comment_author_IP>
			<wp:comment_date>${cdata('2021-05-21 11:30:00')}</wp:comment_date>
			<wp:comment_date_gmt>${cdata('2021-05-21 10:30:00')}</wp:comment_date_gmt>
			<wp:comment_content>${cdata(`متى تنتهي الأشغال؟ (${id})`)}</wp:comment_content>
			<wp:comment_approved>${cdata(approved)}</wp:comment_approved>
			<wp:comment_type>${cdata(type)}</wp:comment_type>
			<wp:comment_parent>${parent}</wp:comment_parent>
			<wp:comment_user_id>0</wp:comment_user_id>
		</wp:comment>`;

const thread = (number: number): string => {
  const id = number * 10 + 1;

  return [comment(id), comment(id + 1, { parent: id }), comment(id + 2, { parent: id + 1 }), comment(id + 3, { parent: id + 2, approved: '0' }), comment(id + 4, { approved: 'spam' }), comment(id + 5, { type: 'pingback' })].join('');
};

export const meta = (key: string, value: string): string => `
		<wp:postmeta>
			<wp:meta_key>${cdata(key)}</wp:meta_key>
			<wp:meta_value>${cdata(value)}</wp:meta_value>
		</wp:postmeta>`;

/** One item as WordPress lays it out; what is not given is as a published post has it. */
export function itemXml({ id, title, type = 'post', slug = String(id), status = 'publish', content = '', excerpt = '', day = '2021-05-20', link = `${site}/?p=${id}`, parent = 0, more = '' }: { id: number; title: string; type?: string; slug?: string; status?: string; content?: string; excerpt?: string; day?: string; link?: string; parent?: number; more?: string }): string {
  return `	<item>
		<title>${cdata(title)}</title>
		<link>${link}</link>
		<pubDate>Thu, 20 May 2021 09:15:00 +0000</pubDate>
		<dc:creator>${cdata('sg-bureau')}</dc:creator>
		<guid isPermaLink="false">${site}/?p=${id}</guid>
		<description></description>
		<content:encoded>${cdata(content)}</content:encoded>
		<excerpt:encoded>${cdata(excerpt)}</excerpt:encoded>
		<wp:post_id>${id}</wp:post_id>
		<wp:post_date>${cdata(`${day} 10:15:00`)}</wp:post_date>
		<wp:post_date_gmt>${cdata(`${day} 09:15:00`)}</wp:post_date_gmt>
		<wp:comment_status>${cdata('open')}</wp:comment_status>
		<wp:ping_status>${cdata('closed')}</wp:ping_status>
		<wp:post_name>${cdata(slug)}</wp:post_name>
		<wp:status>${cdata(status)}</wp:status>
		<wp:post_parent>${parent}</wp:post_parent>
		<wp:menu_order>0</wp:menu_order>
		<wp:post_type>${cdata(type)}</wp:post_type>
		<wp:post_password>${cdata('')}</wp:post_password>
		<wp:is_sticky>0</wp:is_sticky>${more}
	</item>
`;
}

export function postXml(number: number, length = 1): string {
  const day = `2021-${two(1 + (number % 12))}-${two(1 + (number % 28))}`;
  const terms = `
		<category domain="category" nicename="${percent('أخبار-المجلس')}">${cdata('أخبار المجلس')}</category>
		<category domain="post_tag" nicename="${percent('أشغال')}">${cdata('أشغال')}</category>
		<category domain="language" nicename="ar">${cdata('العربية')}</category>`;

  return itemXml({ id: 100 + number, title: titleOf(number), slug: percent(slugOf(number)), content: (number % 2 ? classic(number) : gutenberg(number)).repeat(length), excerpt: number % 3 ? '' : 'خلاصة الخبر في جملة واحدة.', day, link: `${site}/${day.replaceAll('-', '/')}/${percent(slugOf(number))}/`, more: terms + meta('_edit_last', '1') + meta('_thumbnail_id', String(1000 + number)) + (number % 4 === 0 ? thread(number) : '') });
}

const pageXml = (number: number): string => itemXml({ id: 50 + number, title: `صفحة ${number}`, type: 'page', slug: `page-${number}`, parent: number > 1 ? 51 : 0, link: `${site}/page-${number}/`, content: `<p>مقر الجماعة وأوقات العمل (${number}).</p>` });

const attachmentXml = (number: number): string =>
  itemXml({ id: 1000 + number, title: number % 5 ? `DSC_${6380 + number}` : 'ساحة المسيرة بعد تهيئتها', type: 'attachment', status: 'inherit', slug: `photo-${number}`, parent: 100 + number, link: `${site}/photo-${number}/`, more: `
		<wp:attachment_url>${cdata(`${site}/wp-content/uploads/2021/05/photo-${number}.jpg`)}</wp:attachment_url>${meta('_wp_attached_file', `2021/05/photo-${number}.jpg`)}${meta('_wp_attachment_image_alt', number % 5 ? '' : 'ساحة واسعة وسط المدينة')}` });

export function headXml(version: string): string {
  const authors = version === '1.0' ? '' : `
	<wp:author><wp:author_id>1</wp:author_id><wp:author_login>${cdata('sg-bureau')}</wp:author_login><wp:author_email>${cdata('Bureau@Example.org')}</wp:author_email><wp:author_display_name>${cdata('مكتب التواصل')}</wp:author_display_name><wp:author_first_name></wp:author_first_name><wp:author_last_name></wp:author_last_name></wp:author>
	<wp:author><wp:author_id>2</wp:author_id><wp:author_login>${cdata('technique')}</wp:author_login><wp:author_email>${cdata('t@example.org')}</wp:author_email><wp:author_display_name>${cdata('المصلحة التقنية')}</wp:author_display_name></wp:author>`;

  return `<?xml version="1.0" encoding="UTF-8" ?>
<!-- This is a WordPress eXtended RSS file generated by WordPress as an export of your site. -->
<!-- generator="WordPress/6.4" created="2026-11-01 10:00" -->
<rss version="2.0"
	xmlns:excerpt="http://wordpress.org/export/${version}/excerpt/"
	xmlns:content="http://purl.org/rss/1.0/modules/content/"
	xmlns:wfw="http://wellformedweb.org/CommentAPI/"
	xmlns:dc="http://purl.org/dc/elements/1.1/"
	xmlns:wp="http://wordpress.org/export/${version}/"
>
<channel>
	<title>جماعة المثال</title>
	<link>${site}</link>
	<description>الموقع الرسمي</description>
	<pubDate>Sun, 01 Nov 2026 10:00:00 +0000</pubDate>
	<language>ar</language>
	<wp:wxr_version>${version}</wp:wxr_version>
	<wp:base_site_url>${site}</wp:base_site_url>
	<wp:base_blog_url>${site}</wp:base_blog_url>
${authors}
	<wp:category><wp:term_id>3</wp:term_id><wp:category_nicename>${cdata(percent('أخبار-المجلس'))}</wp:category_nicename><wp:category_parent>${cdata('')}</wp:category_parent><wp:cat_name>${cdata('أخبار المجلس')}</wp:cat_name></wp:category>
	<wp:category><wp:term_id>4</wp:term_id><wp:category_nicename>${cdata('marches')}</wp:category_nicename><wp:category_parent>${cdata(percent('أخبار-المجلس'))}</wp:category_parent><wp:cat_name>${cdata('صفقات &amp; طلبات العروض')}</wp:cat_name></wp:category>
	<wp:tag><wp:term_id>5</wp:term_id><wp:tag_slug>${cdata(percent('أشغال'))}</wp:tag_slug><wp:tag_name>${cdata('أشغال')}</wp:tag_name></wp:tag>
	<wp:term><wp:term_id>9</wp:term_id><wp:term_taxonomy>${cdata('nav_menu')}</wp:term_taxonomy><wp:term_slug>${cdata('menu')}</wp:term_slug><wp:term_name>${cdata('القائمة')}</wp:term_name></wp:term>
`;
}

export const footXml = '</channel>\n</rss>\n';

export function exportXml({ version = '1.2', posts = 20, pages = 5, attachments = 30, lineEnd = '\n' }: Written = {}): string {
  const counted = (length: number, xml: (number: number) => string): string => Array.from({ length }, (_, index) => xml(index + 1)).join('');
  const menu = itemXml({ id: 900, title: 'القائمة', type: 'nav_menu_item' });

  return (headXml(version) + counted(posts, (number) => postXml(number)) + counted(pages, pageXml) + counted(attachments, attachmentXml) + menu + footXml).replaceAll('\n', lineEnd);
}

/** An export of at least so many bytes, made while it is read: posts of some 50 kB. */
export async function* bytesOfExport(bytes: number): AsyncGenerator<Uint8Array> {
  yield Buffer.from(headXml('1.2'));
  const posts = Buffer.from(Array.from({ length: 20 }, (_, index) => postXml(index + 1, 25)).join(''));
  for (let written = 0; written < bytes; written += posts.length) yield posts;
  yield Buffer.from(footXml);
}
