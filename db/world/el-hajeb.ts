import { chronicle } from './chronicle.ts';
import type { Chronicle } from './chronicle.ts';

/** How far a year's contribution went: all of it, in two parts, paid and not yet received, a part only, a budget line only. */
export type Payment = 'whole' | 'in_parts' | 'on_its_way' | 'a_part' | 'budgeted' | 'none';

export interface Fate {
  tell: () => Chronicle;
  /** From 2023 to 2026. */
  payments: readonly [Payment, Payment, Payment, Payment];
  /** Recorded by the Region from a document, and not confirmed yet. */
  fromDocument?: boolean;
}

const sentToAll = '2023-05-15';

/** The convention of El Hajeb, party by party, by the code of its territory. */
export const elHajeb: Readonly<Record<string, Fate>> = {
  // The Region, owner of the convention.
  '03': {
    tell: () => chronicle().agenda('2023-06-09', '2023-07-03').vote('2023-07-03', 'approved', { members: 69, present: 58, for: 55, against: 0 }, '47/2023')
      .transmitted('2023-07-12').visa('2023-07-28').signed('2023-08-03'),
    payments: ['whole', 'whole', 'whole', 'whole'],
  },
  // The provincial council, in its June session.
  '03.171': {
    tell: () => chronicle().sent(sentToAll).agenda('2023-05-19', '2023-06-12').vote('2023-06-12', 'approved', { members: 15, present: 15, for: 14, against: 1 }, '12/2023')
      .transmitted('2023-06-19').visa('2023-07-03').signed('2023-07-10'),
    payments: ['whole', 'whole', 'whole', 'on_its_way'],
  },
  // Agourai: approved at once.
  '03.171.01.01': {
    tell: () => chronicle().sent(sentToAll).agenda('2023-09-05', '2023-10-03').vote('2023-10-03', 'approved', { members: 28, present: 27, for: 24, against: 0 }, '31/2023')
      .transmitted('2023-10-12').visa('2023-10-30').signed('2023-11-06'),
    payments: ['whole', 'whole', 'in_parts', 'whole'],
  },
  // Ain Taoujdate: the governor kept silent, the visa is tacit.
  '03.171.01.03': {
    tell: () => chronicle().sent(sentToAll).agenda('2023-09-07', '2023-10-05').vote('2023-10-05', 'approved', { members: 30, present: 26, for: 26 }, '22/2023')
      .transmitted('2023-10-24').signed('2023-11-20'),
    payments: ['in_parts', 'whole', 'a_part', 'none'],
  },
  // El Hajeb: approved at once and always on time.
  '03.171.01.05': {
    tell: () => chronicle().sent(sentToAll).agenda('2023-09-04', '2023-10-02').vote('2023-10-02', 'approved', { members: 30, present: 28, for: 26, against: 1 }, '40/2023')
      .transmitted('2023-10-09').visa('2023-10-24').signed('2023-11-02'),
    payments: ['whole', 'whole', 'whole', 'whole'],
  },
  // Sabaa Aiyoun: postponed in October, approved in February, signed late.
  '03.171.01.07': {
    tell: () => chronicle().sent(sentToAll).agenda('2023-09-08', '2023-10-04').vote('2023-10-04', 'postponed', { members: 30, present: 19, for: 0 })
      .agenda('2024-01-10', '2024-02-05').vote('2024-02-06', 'approved', { members: 30, present: 24, for: 20, against: 3 }, '05/2024')
      .transmitted('2024-02-19').visa('2024-03-05').signed('2024-05-14'),
    payments: ['none', 'in_parts', 'whole', 'a_part'],
  },
  // Ait Ouikhalfen: minutes sent late, silence, then the signature.
  '03.171.03.01': {
    tell: () => chronicle().sent(sentToAll).agenda('2023-09-11', '2023-10-06').vote('2023-10-06', 'approved', { members: 16, present: 14, for: 13, against: 0 }, '14/2023')
      .transmitted('2023-11-22').signed('2023-12-28'),
    payments: ['none', 'whole', 'whole', 'budgeted'],
  },
  // Ait Yaazem: never on the agenda.
  '03.171.03.03': { tell: () => chronicle().sent(sentToAll), payments: ['none', 'none', 'none', 'none'] },
  // Jahjouh: approved unanimously, signed late.
  '03.171.03.05': {
    tell: () => chronicle().sent(sentToAll).agenda('2023-09-05', '2023-10-03').vote('2023-10-03', 'approved', { members: 16, present: 15, for: 15 }, '19/2023')
      .transmitted('2023-10-13').visa('2023-10-30').signed('2024-01-15'),
    payments: ['none', 'whole', 'on_its_way', 'none'],
  },
  // Ras Ijerri: pays in parts.
  '03.171.03.07': {
    tell: () => chronicle().sent(sentToAll).agenda('2023-09-06', '2023-10-03').vote('2023-10-03', 'approved', { members: 16, present: 14, for: 12, against: 1 }, '17/2023')
      .transmitted('2023-10-16').visa('2023-10-31').signed('2023-11-07'),
    payments: ['in_parts', 'in_parts', 'in_parts', 'a_part'],
  },
  // Tamchachate: tacit visa; the last transfer is paid and not yet received.
  '03.171.03.09': {
    tell: () => chronicle().sent(sentToAll).agenda('2023-09-08', '2023-10-05').vote('2023-10-05', 'approved', { members: 16, present: 12, for: 12 }, '11/2023')
      .transmitted('2023-10-24').signed('2023-11-21'),
    payments: ['a_part', 'whole', 'whole', 'on_its_way'],
  },
  // Ait Boubidmane: approved with reservations; the Region recorded it from a document.
  '03.171.05.01': {
    tell: () => chronicle().sent(sentToAll).agenda('2023-09-04', '2023-10-02').vote('2023-10-02', 'approved_with_reservations', { members: 28, present: 22, for: 16, against: 4 }, '26/2023')
      .transmitted('2023-10-10').visa('2023-10-24').signed('2023-11-02'),
    payments: ['whole', 'a_part', 'budgeted', 'none'],
    fromDocument: true,
  },
  // Ait Harz Allah: rejected in October; in February twice without quorum, approved at the third meeting.
  '03.171.05.03': {
    tell: () => chronicle().sent(sentToAll).agenda('2023-09-07', '2023-10-04').vote('2023-10-04', 'rejected', { members: 20, present: 18, for: 7, against: 10 }, '23/2023')
      .agenda('2024-01-11', '2024-02-05').vote('2024-02-05', 'no_quorum', { members: 20, present: 8, for: 0, call: 1 }).vote('2024-02-09', 'no_quorum', { members: 20, present: 9, for: 0, call: 2 })
      .vote('2024-02-15', 'approved', { members: 20, present: 9, for: 8, against: 1, call: 3 }, '03/2024')
      .transmitted('2024-02-26').visa('2024-03-12').signed('2024-03-22'),
    payments: ['none', 'whole', 'in_parts', 'whole'],
  },
  // Bitit: the governor refused his visa; the council deliberated again.
  '03.171.05.05': {
    tell: () => chronicle().sent(sentToAll).agenda('2023-09-11', '2023-10-06').vote('2023-10-06', 'approved', { members: 20, present: 15, for: 13, against: 1 }, '18/2023')
      .transmitted('2023-10-16').visa('2023-11-01', 'refused', '1187').agenda('2024-01-09', '2024-02-06').vote('2024-02-06', 'approved', { members: 20, present: 17, for: 16, against: 0 }, '04/2024')
      .transmitted('2024-02-14').visa('2024-02-29').signed('2024-03-11'),
    payments: ['none', 'whole', 'a_part', 'budgeted'],
  },
  // Laqsir: postponed twice, approved in May 2024.
  '03.171.05.07': {
    tell: () => chronicle().sent(sentToAll).agenda('2023-09-11', '2023-10-04').vote('2023-10-04', 'postponed', { members: 30, present: 17, for: 0 })
      .agenda('2024-01-12', '2024-02-07').vote('2024-02-07', 'postponed', { members: 30, present: 18, for: 0 })
      .agenda('2024-04-10', '2024-05-06').vote('2024-05-07', 'approved', { members: 30, present: 23, for: 17, against: 5 }, '09/2024')
      .transmitted('2024-05-20').visa('2024-06-06').signed('2024-06-14'),
    payments: ['none', 'whole', 'a_part', 'none'],
  },
  // Ait Bourzouine: approved and visaed, and still unsigned.
  '03.171.07.01': {
    tell: () => chronicle().sent(sentToAll).agenda('2023-09-06', '2023-10-03').vote('2023-10-03', 'approved', { members: 18, present: 16, for: 16 }, '20/2023')
      .transmitted('2023-10-17').visa('2023-11-02'),
    payments: ['none', 'none', 'none', 'none'],
  },
  // Ait Naamane: postponed in 2023, put on the agenda of October 2026; its vote is awaited.
  '03.171.07.03': {
    tell: () => chronicle().sent(sentToAll).agenda('2023-09-08', '2023-10-03').vote('2023-10-03', 'postponed', { members: 16, present: 10, for: 0 }).agenda('2026-09-09', '2026-10-05'),
    payments: ['none', 'none', 'none', 'none'],
  },
  // Iqaddar: did not wait for October, an extraordinary session in July.
  '03.171.07.05': {
    tell: () => chronicle().sent(sentToAll).agenda('2023-07-06', '2023-07-20', 'extraordinary').vote('2023-07-20', 'approved', { members: 18, present: 13, for: 11, against: 2 }, '08/2023')
      .transmitted('2023-07-31').signed('2023-08-24'),
    payments: ['whole', 'in_parts', 'whole', 'whole'],
  },
};
