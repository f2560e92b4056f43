import { load } from 'cheerio';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Newsroom } from '../../../tests/newsroom.ts';
import { openNewsroom } from '../../../tests/newsroom.ts';
import type { Answer, Visitor } from '../../../tests/visitor.ts';

const fresh = '/newsroom/region-a/articles/new';
const arabic = { 'title-ar': 'لقاء تواصلي بإفران', 'standfirst-ar': 'اجتمع رؤساء الجماعات.', 'body-ar': 'فقرة أولى عن اللقاء.' };

let house: Newsroom;

beforeAll(async () => {
  house = await openNewsroom();
});

const press = (who: Visitor, page: string, deed: string, fields: Record<string, string>): Promise<Answer> => who.send(page, page, { ...fields, do: deed });
const textOf = (html: string) => load(html)('main').text();

describe('a text that was pasted', () => {
  const word = '<html><head><style>p{}</style></head><body><p class=MsoNormal><b>لقاء</b> بإفران<o:p></o:p></p><script>alert(1)</script><ul><li>أولا</li></ul></body></html>';

  test('is cleaned at the end of its body by a button, and what was left out is told', async () => {
    const { html, status } = await press(house.writer, fresh, 'paste', { ...arabic, 'paste-ar': word });
    const page = load(html);
    expect([status, page('[name=body-ar]').val(), page('[name=paste-ar]').val(), page('#left-out').text()]).toEqual([200, `${arabic['body-ar']}\n\n**لقاء** بإفران\n\n- أولا`, '', 'لم تُؤخذ البرامج التي كانت في النص الملصق.']);
  });

  test('is cleaned when the article is kept, and told on the next page', async () => {
    const { location, status } = await press(house.writer, fresh, 'save', { ...arabic, 'paste-ar': word });
    const page = load((await house.writer.get(String(location))).html);
    expect([status, String(page('[name=body-ar]').val()).includes('**لقاء** بإفران'), page('main').text().includes('لم تُؤخذ البرامج')]).toEqual([303, true, true]);
  });

  test('is cleaned for a script that asks; a plain text stays as it is', async () => {
    const token = String(load((await house.writer.get(fresh)).html)('[name=_csrf]').first().val());
    const ask = async (html: string) => JSON.parse((await house.writer.post('/newsroom/region-a/paste', { html, _csrf: token })).html) as { markdown: string; left: string[] };
    expect((await ask(word)).markdown).toBe('**لقاء** بإفران\n\n- أولا');
    expect(await ask('1 < 2 و3 > 2')).toEqual({ markdown: '1 < 2 و3 > 2', left: [] });
    expect((await house.stranger.post('/newsroom/region-a/paste', { html: word, _csrf: token })).status).toBe(403);
  });
});

describe('pictures', () => {
  const drawn = (colour: string) => sharp({ create: { width: 640, height: 400, channels: 3, background: colour } }).jpeg().withMetadata({ exif: { IFD0: { Make: 'Camera' } } }).toBuffer();

  /** Sends a form as browsers send one that has files. */
  async function bring(who: Visitor, page: string, fields: Record<string, string>, files: [string, Buffer][]): Promise<Answer> {
    const form = load((await who.get(page)).html)(`form[action="${page}"]`);
    const sent = new FormData();
    for (const { name, value } of form.serializeArray()) if (!(name in fields)) sent.append(name, String(value));
    for (const [name, value] of Object.entries(fields)) sent.append(name, value);
    for (const [name, bytes] of files) sent.append('photographs', new File([new Uint8Array(bytes)], name));
    const response = await house.app.request(new URL(page, 'http://multaqa.test'), { method: 'POST', body: sent, headers: { 'cookie': [...who.cookies].map(([name, value]) => `${name}=${value}`).join('; '), 'accept-language': 'ar' } });

    return { status: response.status, location: response.headers.get('location'), html: await response.text(), headers: response.headers };
  }

  test('are taken with the form, described, ordered and shown; without words in a language nothing goes out', async () => {
    const { writer, reader, stranger } = house;
    const brought = load((await bring(writer, fresh, { ...arabic, do: 'upload' }, [['DSC_0001.jpg', await drawn('#225533')], ['b.jpg', await drawn('#cc8844')]])).html);
    const [first = '', second = ''] = brought('[name=pictures]').toArray().map((field) => String(brought(field).val()));
    expect([brought('[name=title-ar]').val(), brought('code.picked').first().text()]).toEqual([arabic['title-ar'], `![](picture:${first})`]);
    const described = { [`picture-${first}-ar-alternative`]: 'قاعة الاجتماع', [`picture-${second}-ar-alternative`]: 'رؤساء الجماعات' };
    const swapped = load((await press(writer, fresh, `up:${second}`, { ...arabic, ...described, pictures: `${first},${second}` })).html);
    expect(swapped('[name=pictures]').toArray().map((field) => swapped(field).val())).toEqual([second, first]);
    expect(swapped(`[name=picture-${first}-ar-alternative]`).val()).toBe('قاعة الاجتماع');
    const silent = await press(writer, fresh, 'submit', { ...arabic, pictures: `${second},${first}` });
    expect([silent.status, textOf(silent.html).includes('لكل صورة وصف')]).toEqual([422, true]);
    const camera = await press(writer, fresh, 'save', { ...arabic, pictures: first, [`picture-${first}-ar-alternative`]: 'IMG_20230510_1030' });
    expect([camera.status, load(camera.html)(`#error-picture-${first}-ar-alternative`).text().includes('آلة تصوير')]).toEqual([422, true]);
    const { location } = await press(writer, fresh, 'submit', { ...arabic, ...described, 'pictures': `${second},${first}`, 'body-ar': `قبل\n\n![](picture:${first})\n\nبعد` });
    const article = String(location);
    const shown = load((await reader.get(article)).html);
    const image = shown('.reading img').first();
    expect([image.attr('alt'), shown('.reading figure img').length]).toEqual(['رؤساء الجماعات', 2]);
    expect((await reader.get(String(image.attr('src')))).status).toBe(200);
    expect((await stranger.get(String(image.attr('src')))).status).toBe(404);
  });

  test('what is none is told by its name, and nothing typed is lost', async () => {
    const answer = await bring(house.writer, fresh, { ...arabic, do: 'save' }, [['note.jpg', Buffer.from('no picture at all')], ['c.jpg', await drawn('#112233')]]);
    const page = load(answer.html);
    expect([answer.status, page('#error-photographs').text().includes('note.jpg'), page('[name=pictures]').length, page('[name=body-ar]').val()]).toEqual([422, true, 1, arabic['body-ar']]);
  });
});
