import { longDay, plural, shortDay } from '#platform/words';
import type { Words } from './words.ar.ts';

const invited = (count: number): string => plural.en(count, { one: '# person', other: '# people' });

export const pages: Words['pages'] = {
  title: 'Invitations',
  news: (accepted, all) => (all === 0 ? 'Nobody is on the list yet' : `${plural.en(accepted, { one: '# person has confirmed', other: '# people have confirmed' })}, of ${all}`),
  answers: { awaited: 'answer awaited', accepted: 'comes', declined: 'excused', delegated: 'represented' },
  steps: {
    mailed: 'Sent by mail', mail_failed: 'Mail not delivered', letter_printed: 'Letter printed', handed_over: 'Letter handed over', opened: 'Page opened', confirmed: 'Receipt confirmed',
    accepted: 'Accepts', declined: 'Is excused', delegated: 'Is represented', reminded: 'Reminded', withdrawn: 'Invitation withdrawn',
  },
  capacities: { member: 'member', representing: 'representing', guest: 'guest', staff: 'staff', press: 'press' },
  invitedAs: { person: 'in person', office: 'by office', institution: 'institution' },
  filters: { all: 'All', unsent: 'Not reached', failed: 'Not delivered', letters: 'Without mail' },
  notSent: 'not sent', onItsWay: 'on its way', sent: 'sent', unreachable: 'not delivered',
  receipts: { confirmed: 'confirmed', handed_over: 'handed over', opened: 'opened' },
  search: 'Search a name, a quality, an institution', find: 'Search', nobodyFound: 'Nobody answers to this choice.',
  person: 'Invited', answer: 'Answer', dispatch: 'Dispatch', receipt: 'Receipt', code: 'Code',
  add: 'Invite a person', addList: 'Invite offices or institutions', importList: 'Import a list', letters: 'Print the letters', lettersCount: (count) => `Letters: ${invited(count)} without mail`,
  pending: (count) => `${invited(count)} by office, settled when sent`,
  send: 'Send the invitations', sendLead: (mails, letters) => `A mail goes to ${invited(mails)}; a letter is printed for ${invited(letters)}.`, sendFreezes: 'Who is invited by office is settled when sent, and stays.',
  sentOff: (mails, letters) => `The invitations are on their way: ${plural.en(mails, { one: '# mail', other: '# mails' })}, ${plural.en(letters, { one: '# letter to print', other: '# letters to print' })}.`,
  remind: 'Remind the silent', reminded: (count) => plural.en(count, { one: '# person reminded', other: '# people reminded' }),
  remindQuiet: 'Outside working hours, reminders wait for the next working day.', remindDays: 'Remind by itself, days before the meeting', remindDaysHint: 'Empty: by hand only.', save: 'Save', saved: 'Saved.',
  lists: 'Invited people who are settled when sent', listLine: (title, place, count) => `${title}: ${place} (${count})`, takeBack: 'Take back', listAdded: 'The group was added.', kind: 'Kind', asOffice: 'Holders of an office', asInstitution: 'Institutions, which name who represents them', role: 'Office', bodyKind: 'In', territory: 'In the territory', everywhere: 'Everywhere',
  bodyKinds: { communal_council: 'communes', provincial_council: 'prefectural and provincial councils', regional_council: 'regional councils', prefecture_administration: 'administrations of prefectures and provinces', ministry: 'ministries', regional_directorate: 'regional directorates', unit: 'administrative units' },
  listTitle: 'Quality, as the invitation writes it', listTitleHint: 'Such as: President of the commune. Empty: the office as this house names it.', representative: 'Representative of the institution',
  name: 'Name', nameHint: 'Empty: the invitation speaks to the quality.', titleField: 'Quality', institution: 'Institution', mail: 'Mail address', mailHint: 'Empty: a letter is printed.', language: 'Language', capacity: 'Comes as', hasVote: 'May vote', inArabic: 'in Arabic', inFrench: 'in French', added: 'Added to the list.',
  privacy: 'Used by the organiser alone, for this meeting and its minutes. Rights of access, rectification and opposition: law 09-08. No identity number, no party or union, no reason of health.',
  history: 'What became of the invitation', noSteps: 'The invitation has not left yet.', by: (name) => `recorded by ${name}`, printOne: 'Print the letter', handover: 'Handing over the letter', handoverDay: 'Day', reference: 'Reference', referenceHint: 'Number of the slip or of the register.', recordHandover: 'Record', handedOver: 'Recorded.', remove: 'Take off the list', because: 'Reason', removed: 'Taken off the list, and told where invited.', represents: (name) => `represents ${name}`, representedBy: (name, reference) => `represented by ${name} (ref. ${reference})`,
  ownTitle: 'Invitation', ownLead: (owner) => `Invitation by ${owner}`, dear: (to) => `To: ${to}`, programme: 'Programme', confirm: 'I received the invitation', confirmed: (day) => `Receipt confirmed on ${shortDay(day, 'en')}.`, yourAnswer: 'Your answer', standing: { awaited: 'You have not answered yet.', accepted: 'You confirmed that you come.', declined: 'You are excused.', delegated: 'Somebody represents you.' },
  accept: 'I come', decline: 'I cannot come', declineReason: 'Reason', declineHint: 'No reason of health is asked.', delegate: 'Somebody represents me', delegateName: 'Name of the representative', delegateTitle: 'Quality', delegateReference: 'Reference of the delegation', delegateReferenceHint: 'Number and date of the letter or decision.', delegateMail: 'Mail address', sendAnswer: 'Send the answer', answered: 'Your answer was recorded.', change: 'You may change your answer until the meeting is held.', addToCalendar: 'Add to my calendar', yourCode: 'Your code at the door', withdrawn: 'This invitation was withdrawn.', cancelled: 'This meeting is cancelled.', over: 'This meeting was held.',
  export: 'Export', table: { name: 'Name', title: 'Quality', institution: 'Institution', capacity: 'Comes as', answer: 'Answer', answeredOn: 'Answered on', because: 'Reason or reference', receipt: 'Receipt', receivedOn: 'On', code: 'Code' },
  letter: { to: 'To', subject: (title) => `Subject: invitation – ${title}`, greeting: 'Dear Sir or Madam,', body: (owner) => `In the name of ${owner}, I have the honour to invite you to the meeting named above, as follows:`, agenda: 'Agenda', answerBy: 'Please answer by reading the code with a telephone, or by sending back the slip below.', code: 'Code at the door', slip: 'Answer slip', choices: ['I come', 'I cannot come', 'I am represented by'], signed: 'Signature', received: 'Received on', closing: 'Yours faithfully,', on: (day) => `Done on ${longDay(day, 'en')}` },
  import: {
    title: 'Import the list of invited people', lead: 'A CSV file, one line a person. The lines are shown before; nothing is taken in while one is wrong.', file: 'File', columns: 'Columns: quality (needed), name, institution, mail, capacity, language. Headings in Arabic, French or English; comma or semicolon.', preview: 'Preview', previewTitle: 'The list before it is taken in', row: (number) => `Line ${number}`, states: { new: 'new', done: 'there already', warning: 'to note', error: 'wrong' }, apply: (count) => `Import ${invited(count)}`, applied: (count) => `Added to the list: ${invited(count)}.`, appliedOn: (day) => `This list was taken in on ${shortDay(day, 'en')}.`, nothing: 'Everybody on this list is there already; nothing to take in.', correct: 'Correct the wrong lines in the file and send it again.',
    faults: { title_missing: 'no quality', mail_unreadable: 'mail address not correct', capacity_unknown: 'unknown capacity', language_unknown: 'unknown language', columns: 'other number of cells than headings', twice: 'twice in the file', no_mail: 'no mail address: a letter is printed', unreadable: 'the file cannot be read', heading: 'no column for the quality' },
  },
};
