import { expect, test } from 'vitest';
import type { Pasting } from './index.ts';
import { markdownOf } from './index.ts';

const wordpress: Pasting = { from: 'wordpress', picture: (address) => (address.endsWith('/hall.jpg') ? 7 : undefined) };

test.each<[string, string, string, Pasting?]>([
  ['paragraphs and marks', '<p>أ <b>ب</b> <i>ج</i></p><div>د<br>ه</div>', 'أ **ب** _ج_\n\nد\\\nه'],
  ['titles, from the first level that is there', '<h1>أ</h1><h2>ب</h2><h5>ج</h5>', '# أ\n\n## ب\n\n### ج'],
  ['titles below a page’s own', '<h2>أ</h2><h3><b>ب</b></h3>', '# أ\n\n## ب'],
  ['lists in lists', '<ul><li>أ<ol start="3"><li>ب</li></ol></li></ul>', '- أ\n\n  3. ب'],
  ['lists beside their entry, as Google Docs writes them', '<b style="font-weight:normal" id="docs-internal-guid-1"><ul><li><p><span style="font-weight:700">أ</span></p></li><ul><li><p>ب</p></li></ul></ul></b>', '- **أ**\n  - ب'],
  ['the address behind a search engine’s', '<a href="https://www.google.com/url?q=https://example.ma/a&amp;sa=D">أ</a>', '[أ](https://example.ma/a)'],
  ['an entry of Word’s with its sign', `<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]><span lang=AR-MA>أ<o:p></o:p></span></p><p class=MsoListParagraphCxSpLast style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>ب</p>`, '- أ\n  1. ب'],
  ['an entry of filtered Word', '<p class=MsoListParagraph>1)&nbsp;&nbsp;&nbsp; أ</p><p class=MsoListParagraph>2)&nbsp;&nbsp;&nbsp; ب</p>', '1. أ\n2. ب'],
  ['the text of Word without its papers', '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style><!--[if gte mso 9]><xml><o:x>1</o:x></xml><![endif]--></head><body><p class=MsoTitle>أ</p><p class=MsoNormal><span style="mso-spacerun:yes">  </span>ب<o:p>&nbsp;</o:p></p></body></html>', '# أ\n\nب'],
  ['no hidden or struck out text', '<p>أ<span style="display:none">ب</span><del>ج</del></p>', 'أ'],
  ['a table of Word’s', '<table class=MsoTableGrid><tr><td><p>أ</p></td><td><p>ب|ج</p></td></tr><tr><td><p>د</p><p>ه</p></td></tr></table>', '| أ | ب\\|ج |\n| --- | --- |\n| د ه |  |'],
  ['what a table holds together for its looks', '<table><tr><td><p>أ</p><p>ب</p></td></tr></table>', 'أ\n\nب'],
  ['signs that mean something as text', '<p># أ</p><p>- ب *ج* [د](ه) &lt;b&gt; 1. و</p><p>1. ز</p><p>a_b _c_</p>', '\\# أ\n\n\\- ب \\*ج\\* \\[د\\](ه) \\<b> 1. و\n\n1\\. ز\n\na_b \\_c\\_'],
  ['blocks of WordPress', '<!-- wp:heading --><h2 class="wp-block-heading">أ</h2><!-- /wp:heading -->\n\n<!-- wp:paragraph -->\n<p>ب</p>\n<!-- /wp:paragraph -->', '# أ\n\nب'],
  ['older texts of WordPress, by their empty lines', 'أ\nب\n\n<strong>ج</strong> د\n\n<ul>\n\t<li>ه</li>\n</ul>', 'أ\\\nب\n\n**ج** د\n\n- ه', wordpress],
  ['a picture with its caption, where the house has it', '[caption id="attachment_1" align="aligncenter" width="300"]<a href="/x"><img src="/uploads/hall.jpg" alt="القاعة" /></a> افتتاح[/caption]\n\nأ', '![القاعة](picture:7)\n\nأ', wordpress],
  ['an address that WordPress would have embedded', '[embed]https://example.ma/video[/embed] [sic]', '<https://example.ma/video> \\[sic\\]', wordpress],
  ['pictures of ours', '<figure data-picture="7"><picture><img src="/pictures/7.jpg" alt="أ"></picture><figcaption>ب</figcaption></figure>', '![أ](picture:7)'],
])('%s', (_, html, markdown, pasting = {}) => {
  expect(markdownOf(html, pasting)).toEqual({ markdown, left: [] });
});

test.each<[string, string, string, readonly string[], Pasting?]>([
  ['scripts', '<p>أ</p><script>alert(1)</script>', 'أ', ['prose.left_scripts']],
  ['frames and forms', '<iframe src="https://example.ma"></iframe><form>أ<input></form>', 'أ', ['prose.left_frames', 'prose.left_forms']],
  ['drawings', '<svg><text>أ</text></svg>', '', ['prose.left_drawings']],
  ['pictures', '<p>أ<img src="https://example.ma/a.png"></p>', 'أ', ['prose.left_pictures']],
  ['addresses', '<a href="javascript:alert(1)">أ</a>', 'أ', ['prose.left_addresses']],
  ['short codes', 'أ [gallery ids="1,2"] [my_form id="3"] [sic]', 'أ \\[sic\\]', ['prose.left_shortcodes'], wordpress],
  ['what is nested beyond measure', '<div>'.repeat(300), '', ['prose.left_too_deep']],
  ['what is long beyond measure', 'a'.repeat(2_000_001), '', ['prose.left_too_long']],
])('%s are told where they are left out', (_, html, markdown, left, pasting = {}) => {
  expect(markdownOf(html, pasting)).toEqual({ markdown, left });
});
