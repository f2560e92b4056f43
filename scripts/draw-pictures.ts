/** `node scripts/draw-pictures.ts`: draws what the demonstration world shows in place of photographs of people, each a scene of a few shapes. */
import { join } from 'node:path';
import sharp from 'sharp';

const folder = join(import.meta.dirname, '../db/world/portals/drawings');

const green = '#17614a';
const deep = '#0d3b2e';
const sand = '#f4ecd8';
const gold = '#d9b25f';
const clay = '#b8552f';
const mist = '#cfe0d4';
const sky = '#eaf1e6';

const star = 'M0 -10.5 3 -5.2 9 -7 7.2 -1 10.5 0 7.2 1 9 7 3 5.2 0 10.5 -3 5.2 -9 7 -7.2 1 -10.5 0 -7.2 -1 -9 -7 -3 -5.2Z';

/** A band of stars, the house's only ornament. */
function zellige(y: number, colour: string): string {
  return Array.from({ length: 27 }, (_, index) => `<path d="${star}" transform="translate(${20 + index * 60} ${y}) scale(2)" fill="none" stroke="${colour}" stroke-width="1"/>`).join('');
}

const mountains = `<path d="M0 560 260 330 430 470 690 240 930 460 1140 320 1600 590V900H0Z" fill="${mist}"/><path d="M0 640 340 470 620 600 960 440 1290 600 1600 520V900H0Z" fill="#a9c8b5"/>`;

/** So many places on an ellipse, the first at its top. */
function around(count: number, [cx, cy]: readonly [number, number], [rx, ry]: readonly [number, number]): [number, number][] {
  return Array.from({ length: count }, (_, index) => {
    const angle = (2 * Math.PI * index) / count - Math.PI / 2;

    return [Math.round(cx + rx * Math.cos(angle)), Math.round(cy + ry * Math.sin(angle))];
  });
}

const scenes = {
  plan: () => [0, 1, 2, 3].map((index) => `<circle cx="${365 + index * 290}" cy="450" r="170" fill="none" stroke="${[green, gold, clay, deep][index]}" stroke-width="34"/><path d="${star}" transform="translate(${365 + index * 290} 450) scale(6)" fill="${[green, gold, clay, deep][index]}"/>`).join(''),
  meeting: () => `${mountains}<ellipse cx="800" cy="660" rx="430" ry="120" fill="${sand}" stroke="${gold}" stroke-width="10"/>${around(16, [800, 660], [560, 185]).map(([x, y]) => `<rect x="${x - 34}" y="${y - 30}" width="68" height="60" rx="18" fill="${green}"/>`).join('')}<path d="${star}" transform="translate(800 660) scale(5)" fill="${gold}"/>`,
  vote: () => `${[0, 1, 2, 3].map((row) => Array.from({ length: 9 + row * 4 }, (_, seat) => {
    const angle = Math.PI * (1 - seat / (8 + row * 4));
    const reach = 260 + row * 95;

    return `<circle cx="${Math.round(800 + reach * 1.15 * Math.cos(angle))}" cy="${Math.round(770 - reach * Math.sin(angle))}" r="26" fill="${seat < 7 + row * 3 ? green : mist}"/>`;
  }).join('')).join('')}<circle cx="800" cy="720" r="120" fill="${gold}"/><path d="M745 722 786 764 862 680" fill="none" stroke="${deep}" stroke-width="26" stroke-linecap="round" stroke-linejoin="round"/>`,
  forum: () => `<rect x="420" y="150" width="760" height="330" rx="12" fill="${green}"/><path d="${star}" transform="translate(800 315) scale(11)" fill="none" stroke="${gold}" stroke-width="1"/><rect x="660" y="470" width="280" height="90" rx="10" fill="${clay}"/>${[0, 1, 2, 3].map((row) => Array.from({ length: 9 + row * 2 }, (_, seat) => `<rect x="${800 - (9 + row * 2) * 42 + seat * 84}" y="${620 + row * 70}" width="60" height="46" rx="16" fill="${row % 2 ? deep : green}"/>`).join('')).join('')}`,
  charter: () => `<rect x="520" y="110" width="560" height="700" rx="14" fill="#fff" stroke="${gold}" stroke-width="8"/>${Array.from({ length: 8 }, (_, line) => `<rect x="${line === 7 ? 760 : 590}" y="${200 + line * 52}" width="${line === 7 ? 250 : 420}" height="14" rx="7" fill="${mist}"/>`).join('')}<path d="M610 700c60-70 90 40 140-10s40-40 90 0" fill="none" stroke="${deep}" stroke-width="9" stroke-linecap="round"/><circle cx="960" cy="710" r="66" fill="${clay}"/><path d="${star}" transform="translate(960 710) scale(4.4)" fill="${sand}"/>`,
  shield: () => `<path d="M800 120c120 80 230 100 320 100 0 280-90 470-320 570-230-100-320-290-320-570 90 0 200-20 320-100Z" fill="${green}" stroke="${gold}" stroke-width="14"/><rect x="680" y="420" width="240" height="190" rx="26" fill="${sand}"/><path d="M720 420v-60a80 80 0 0 1 160 0v60" fill="none" stroke="${sand}" stroke-width="34"/><circle cx="800" cy="500" r="26" fill="${deep}"/><rect x="788" y="500" width="24" height="66" rx="10" fill="${deep}"/>`,
  road: () => `${mountains}<path d="M690 900 780 520 820 520 930 900Z" fill="${deep}"/>${[560, 640, 740].map((y, index) => `<rect x="${797 - index * 3}" y="${y}" width="${8 + index * 5}" height="${36 + index * 18}" fill="${gold}"/>`).join('')}<circle cx="1240" cy="210" r="90" fill="${gold}"/>`,
};

/** Pixels: as wide as an article is, which keeps the world quick to tell. */
const width = 720;

for (const name of Object.keys(scenes) as (keyof typeof scenes)[]) await sharp(Buffer.from(drawn(name))).resize(width).png({ palette: true, effort: 10 }).toFile(join(folder, `${name}.png`));

/** A drawing as SVG. */
function drawn(name: keyof typeof scenes): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900" viewBox="0 0 1600 900"><rect width="1600" height="900" fill="${sky}"/>${scenes[name]()}${zellige(40, gold)}</svg>`;
}
