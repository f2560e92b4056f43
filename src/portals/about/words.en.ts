import type { AboutWords } from './words.ar.ts';

export const en: AboutWords = {
  contact: (told) => [
    { title: 'Address', lines: [`${told.body}, ${told.address}.`, `E-mail: ${told.email}`, ...(told.telephone ? [`Telephone: ${told.telephone}`] : [])] },
    {
      title: 'Asking for information',
      lines: [
        `Who receives requests under law 31-13: ${told.officer}.`,
        `Requests go to ${told.informationEmail} or to the national portal chafafiya.ma.`,
        'They are answered within 20 working days, extended once after notice, and within 3 days when urgent (articles 16 and 17). A refusal is written and reasoned (article 18).',
      ],
    },
    { title: 'Complaints, remarks, proposals', lines: ['Complaints are not dealt with in the comments of this site: file them at the national portal chikaya.ma, which gives a receipt and an answer within 60 days (decree 2.17.265).'] },
    { title: 'Reporting a weakness', lines: [`If you notice a weakness of this site, write to: ${told.securityEmail}`] },
  ],
  legal: (told) => [
    { title: 'Publisher', lines: [`This site is published by: ${told.body}, ${told.address}.`, `Director of publication: ${told.director}.`, `Hosting: ${told.hosting}.`] },
    { title: 'Using what is here', lines: ['What is published here is public information: it may be used and used again for lawful ends, without altering it and naming its source and date (law 31-13, article 6).'] },
    { title: 'Pictures and emblems', lines: ['Pictures are published with their description and source. Emblems of bodies remain theirs.'] },
    { title: 'The text that counts', lines: ['Arabic is the language of the text that counts; articles appear in French and Amazigh as their translations come.'] },
  ],
  privacy: (told) => [
    { title: 'What we do not gather', lines: ['The pages of this site are read without an account, without cookies and without any measuring of visitors; nothing of your reading goes to anybody else.'] },
    {
      title: 'What we keep of a comment',
      lines: [
        `Who answers for it: ${told.body}. What for: publishing readers’ comments once they were read, and telling their authors what became of them.`,
        '- The name and the comment: published once accepted.',
        `- The e-mail address: never published nor handed on, deleted after ${told.keptDays} days at most. A moderator sees it only for a reason that is written down, and the look is recorded.`,
        '- The network it came from: a fingerprint is kept for a day against abuse; your address cannot be drawn from it.',
        'Name and e-mail address are needed for a comment; without them it cannot be published, and nothing else follows.',
      ],
    },
    {
      title: 'Your rights',
      lines: [
        `Law 09-08 gives you the right to see, correct and, for legitimate reasons, oppose. Write to: ${told.email}. Corrections are made within ten full days (article 8).`,
        'The link that you got by mail also lets you correct a comment for ten minutes and delete it at any time.',
        told.declaration ? `Reference of the national commission for the protection of personal data: ${told.declaration}.` : 'Declaration to the national commission for the protection of personal data: its number is not given yet.',
      ],
    },
  ],
  accessibility: (told) => [
    { title: 'What we hold ourselves to', lines: ['Each page of this site aims at level AA of WCAG 2.1, there being no national technical standard. Article 25 of law 54-19 asks for easier access of people with special needs to public services.'] },
    {
      title: 'How we check it',
      lines: [
        'Pages are examined by machine at each change, in Arabic and French, light and dark, on computers and telephones, and walked through by the keyboard alone.',
        '- The site works without programs in the browser and on slow lines.',
        '- Each picture has its written description.',
        '- Text grows without anything being lost.',
      ],
    },
    { title: 'What is not there yet', lines: ['Some attached documents may be pictures of paper that screen readers do not read: ask for their text, we shall give it. Not all pages exist in Amazigh.'] },
    { title: 'Telling us of a difficulty', lines: [`If something stays out of your reach, write to: ${told.email}`] },
  ],
};
