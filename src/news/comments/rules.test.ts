import { describe, expect, test } from 'vitest';
import { toDay } from '#platform/days';
import type { CommentStanding, Verdict } from './comment.ts';
import { whyNotAddress, whyNotAnswer, whyNotCorrect, whyNotDecide, whyNotDiscuss, whyNotErase, whyNotLook, whyNotName, whyNotText } from './comment.ts';
import { marksOf, networkOf } from './places.ts';
import { commentName, commentText } from './plain-comment.ts';
import { stampOf, whyNotStamped } from './stamp.ts';
import { linksIn, looksLikeComplaint, suspicionsIn } from './suspicion.ts';

const at = new Date('2026-11-24T09:00:00Z');
const after = (seconds: number) => new Date(at.getTime() + seconds * 1000);
const standing: CommentStanding = { state: 'waiting', latest: 1, sentAt: at, decision: null, isOfficial: false };

describe('what looks like a complaint', () => {
  test.each([
    'أريد تقديم شكاية ضد رئيس المصلحة', 'هذه شكايتي للمرة الثالثة', 'أتظلم إليكم… تظلم من قرار الإقصاء', 'أشتكي من تأخر التعويضات', 'نشتكي من غياب النقل', 'لدي شكوى', 'وبالشكاية رقم 12', 'شِكَايَة عاجلة',
    'Je dépose une réclamation', 'RÉCLAMATION', 'Je porte plainte contre le service', 'Nous avons déposé deux plaintes', 'this is a complaint',
  ])('%s', (text) => expect(looksLikeComplaint(text)).toBe(true));
  test.each(['شكرا على هذا اللقاء', 'أشكركم جزيل الشكر', 'مشاكل النقل كثيرة في الإقليم', 'شكلت اللجنة أمس', 'La plaine du Saïss', 'Merci pour la clarté'])('not: %s', (text) => expect(looksLikeComplaint(text)).toBe(false));
});

describe('links', () => {
  test.each<[string, number]>([['لا رابط هنا. شكرا', 0], ['https://a.example و http://b.example', 2], ['www.casino.example', 1], ['buy at cheap-pills.com now', 1], ['[url=x]y[/url] <a href=x>', 2], ['كتبت إلى user@gmail.com', 0], ['Merci.Bonne route', 0]])('%s', (text, count) => expect(linksIn(text)).toBe(count));
});

describe('what the house looks at twice', () => {
  test.each<[string, string[]]>([
    ['متى يبدأ التكوين؟', []],
    ['Купить дешёво сейчас', ['foreign_script']],
    ['هههههههههههههه', ['repeated_signs']],
    ['CECI EST UN SCANDALE INCROYABLE DANS LA VILLE', ['shouting']],
    ['اتصلوا بي على 06 61 23 45 67', ['tells_an_address']],
    ['شكاية: https://a.example', ['links', 'complaint']],
  ])('%s', (text, found) => expect(suspicionsIn({ name: 'قارئ', text })).toEqual(found));
});

describe('a text is kept as it is seen', () => {
  test.each<[string, string, string]>([
    ['without signs that turn letters round', 'abc\u202Edcba\u2066x\u2069', 'abcdcbax'],
    ['without signs that are not seen', 'ca\u200Bsi\u00ADno\uFEFF\u2060', 'casino'],
    ['without marks heaped upon a letter', `ز${'\u0300'.repeat(40)}`, `ز${'\u0300'.repeat(4)}`],
    ['with the vowels of Arabic', 'اَلْمُؤَسَّسَةُ', 'اَلْمُؤَسَّسَةُ'.normalize('NFC')],
    ['with little pictures as they are', '👩‍👩‍👧 🇲🇦', '👩‍👩‍👧 🇲🇦'],
    ['with its lines, and not more than one of them empty', 'a\r\n\r\n\r\n\r\nb\u2028c', 'a\n\nb\nc'],
    ['and empty where nothing is seen', '\u200B\u200E \u3164', ''],
    ['without halves of signs', 'a\uD83Db', 'ab'],
  ])('%s', (_, typed, kept) => expect(commentText(typed)).toBe(kept));
  test('a name stands on one line', () => expect(commentName('حدو\r\nBcc: all@x.example')).toBe('حدو Bcc: all@x.example'));
});

describe('what a reader may say', () => {
  test.each<[string, string | undefined]>([['حدو أمزيان', undefined], ['ⵃⴷⴷⵓ', undefined], ['', 'comment.unnamed'], ['...', 'comment.unnamed'], ['x'.repeat(81), 'comment.name_too_long'], ['www.casino.example', 'comment.name_is_an_address'], ['a@b.example', 'comment.name_is_an_address']])('in the name of «%s»', (name, code) => expect(whyNotName(name)?.code).toBe(code));
  test.each<[string, string | undefined]>([['a@b.example', undefined], ['a.b+c@sub.b.ma', undefined], ['a@b', 'comment.address_unreadable'], ['a@b.example\nBcc: c@d.example', 'comment.address_unreadable'], ['"a b"@c.example', 'comment.address_unreadable'], ['a@b..example', 'comment.address_unreadable'], ['a,b@c.example', 'comment.address_unreadable'], ['a@b.example, c@d.example', 'comment.address_unreadable'], ['', 'comment.address_unreadable']])('written to at «%s»', (email, code) => expect(whyNotAddress(email)?.code).toBe(code));
  test.each<[string, string | undefined]>([['نص', undefined], ['', 'comment.empty'], ['س'.repeat(3000), undefined], ['س'.repeat(3001), 'comment.too_long'], ['http://a http://b http://c', 'comment.too_many_links']])('as text', (text, code) => expect(whyNotText(text)?.code).toBe(code));
  test('until the last day of comments, that day included', () => {
    const article = { kind: 'news' as const, commentsUntil: toDay('2026-12-01') };
    expect([whyNotDiscuss(article, toDay('2026-12-01'))?.code, whyNotDiscuss(article, toDay('2026-12-02'))?.code, whyNotDiscuss({ ...article, commentsUntil: null }, toDay('2026-12-01'))?.code, whyNotDiscuss({ ...article, kind: 'page' }, toDay('2026-12-01'))?.code]).toEqual([undefined, 'comment.closed', 'comment.not_taken', 'comment.not_taken']);
  });
  test('to a comment that is published, and to no answer', () => expect([whyNotAnswer({ state: 'approved', answersTo: null })?.code, whyNotAnswer({ state: 'approved', answersTo: 1 })?.code, whyNotAnswer({ state: 'waiting', answersTo: null })?.code]).toEqual([undefined, 'comment.not_answerable', 'comment.not_answerable']));
});

describe('what an author may do', () => {
  test.each<[string, Partial<CommentStanding>, number, string | undefined]>([
    ['correct within ten minutes', {}, 599, undefined],
    ['not after them', {}, 601, 'comment.correction_over'],
    ['not what was read', { state: 'approved' }, 60, 'comment.read_already'],
    ['not what is gone', { state: 'erased' }, 60, 'comment.gone'],
  ])('%s', (_, fields, seconds, code) => expect(whyNotCorrect({ ...standing, ...fields }, after(seconds))?.code).toBe(code));
  test('have it erased at any time, once', () => expect([whyNotErase({ ...standing, state: 'rejected' })?.code, whyNotErase({ ...standing, state: 'erased' })?.code, whyNotErase({ ...standing, isOfficial: true })?.code]).toEqual([undefined, 'comment.gone', 'comment.gone']));
});

describe('what a moderator may decide', () => {
  const verdict: Verdict = { outcome: 'approved', reason: null, number: 1, seen: 0 };
  const decision = { id: 7, outcome: 'rejected' as const, decidedBy: 'نعيمة' };
  test.each<[string, Partial<CommentStanding>, Partial<Verdict>, string | undefined]>([
    ['to publish what they read', {}, {}, undefined],
    ['to keep it back by a rule', {}, { outcome: 'rejected', reason: 'insulting' }, undefined],
    ['by no other reason', {}, { outcome: 'rejected' }, 'comment.reason_missing'],
    ['not over another whom they did not see', { state: 'rejected', decision }, {}, 'comment.decided_meanwhile'],
    ['otherwise than before, having seen it', { state: 'rejected', decision }, { seen: 7 }, undefined],
    ['not the same again', { state: 'rejected', decision }, { seen: 7, outcome: 'rejected', reason: 'hateful' }, 'comment.decided_already'],
    ['not on words that were corrected since', { latest: 2 }, {}, 'comment.changed_meanwhile'],
    ['nothing on what is gone', { state: 'erased' }, {}, 'comment.gone'],
  ])('%s', (_, fields, given, code) => expect(whyNotDecide({ ...standing, ...fields }, { ...verdict, ...given })?.code).toBe(code));
  test('looks at an address for a reason, while it is kept', () => expect([whyNotLook('طلب من النيابة العامة', true)?.code, whyNotLook('  ', true)?.code, whyNotLook('طلب من النيابة العامة', false)?.code]).toEqual([undefined, 'comment.look_unexplained', 'comment.address_gone']));
});

describe('a network', () => {
  test.each([['203.0.113.77', '203.0.113.0/24'], ['::ffff:203.0.113.9', '203.0.113.0/24'], ['2001:db8:1:2ff::1', '2001:db8:1:200::/56'], ['2001:db8:1:2aa:1:2:3:4', '2001:db8:1:200::/56'], ['2001:db8::1', '2001:db8:0:0::/56'], ['fe80::1%eth0', 'fe80:0:0:0::/56'], ['unknown', 'unknown']])('%s', (address, network) => expect(networkOf(address)).toBe(network));
  test('and everything else is kept as a mark that gives nothing back', () => {
    const from = { email: 'A@b.example', text: 'شكرا جزيلا', from: '203.0.113.77' };
    const marks = marksOf('a secret of more than thirty-two signs', from);
    expect(JSON.stringify(marks)).not.toMatch(/b\.example|203\.0/u);
    expect(marksOf('a secret of more than thirty-two signs', { ...from, email: 'a@B.example', text: 'شُكْراً  جزيلا!', from: '203.0.113.1' })).toEqual(marks);
    expect(marksOf('a secret of more than thirty-two signs', { ...from, email: 'c@d.example' }).words).not.toBe(marks.words);
    expect(marksOf('another secret of more than thirty-two', from).address).not.toBe(marks.address);
  });
});

describe('a stamp', () => {
  const secret = 'a secret of more than thirty-two signs';
  const sending = { articleId: 1, answersTo: null, name: 'حدو', email: 'a@b.example', text: 'نص' };
  const stamp = stampOf(secret, sending, at);
  test.each<[string, string, Partial<typeof sending>, number, string | undefined]>([
    ['lets the words go that were shown', stamp, {}, 4, undefined],
    ['not at once', stamp, {}, 2, 'comment.too_quick'],
    ['not after an hour', stamp, {}, 3601, 'comment.to_be_read_again'],
    ['no other words', stamp, { text: 'غيره' }, 4, 'comment.to_be_read_again'],
    ['under no other article', stamp, { articleId: 2 }, 4, 'comment.to_be_read_again'],
    ['and is written by the house alone', `${stamp}x`, {}, 4, 'comment.to_be_read_again'],
    ['whatever stands in it', 'zzz.', {}, 4, 'comment.to_be_read_again'],
  ])('%s', (_, given, fields, seconds, code) => expect(whyNotStamped(secret, given, { ...sending, ...fields }, after(seconds))?.code).toBe(code));
});
