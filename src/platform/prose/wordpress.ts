import type { LeftOut } from './problems.ts';

const known = /^(?:gallery|audio|video|playlist|embed|caption|wp_caption|contact-form(?:-7)?|ninja_form|gravityform|rev_slider|elementor-template|googlemaps?|youtube|vimeo|button|columns?|row|accordion|tabs?|tab|toggle|divider|spacer|raw|code|(?:vc|et_pb|fusion|av|su|wp|fl|kc|cs|x|mk|dt|tg|woocommerce|wpforms)_[\w-]+)$/iu;
const shortcode = /\[(?<end>\/?)(?<name>[a-z][a-z0-9_-]{1,40})(?<rest>(?:\s[^[\]\n]{0,1000})?)\]/giu;

/**
 * WordPress's short codes: a caption is that of the picture in it, an embedded address a link; what stands between others is
 * kept, and they themselves are left out. Words in square brackets stay.
 */
export function withoutShortcodes(html: string, left: Set<LeftOut>): string {
  return html.replaceAll(shortcode, (written, end: string, name: string, rest: string) => {
    if (!known.test(name) && !/\s[\w-]+=/u.test(rest)) return written;
    if (/^(?:wp_)?caption$/iu.test(name)) return end ? '</figure>' : '<figure>';
    if (/^embed$/iu.test(name)) return ' ';
    left.add('prose.left_shortcodes');

    return '';
  });
}
