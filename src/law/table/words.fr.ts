import { monthName } from '#platform/words';
import type { Matter, Part } from '../rules.ts';
import { fr as law } from '../words.fr.ts';
import type { RuleFacts } from './told.ts';
import type { Words } from './words.ar.ts';

type Length = RuleFacts['notice']['before'];

const delay = ({ count, unit }: Length): string => (unit === 'days' ? law.days(count) : law.workingDays(count));
const parts: Record<string, string> = { '1/2': 'la moitié', '1/3': 'le tiers' };
const part = ({ numerator, denominator }: Part): string => parts[`${numerator}/${denominator}`] ?? `${numerator}/${denominator}`;
const ofPart = (of: Part): string => part(of).replace(/^le /u, 'du ').replace(/^la /u, 'de la ');
const state = { wali: 'wali de la région', governor: 'gouverneur' };
const listed = (matters: readonly Matter[]): string => matters.map((matter) => law.matters[matter]).join(', ');
const openings = {
  first_monday: 'elles s’ouvrent le premier lundi du mois, ou le jour ouvrable suivant s’il est férié',
  second_monday: 'elles s’ouvrent le deuxième lundi du mois, ou le jour ouvrable suivant s’il est férié',
  first_week: 'elles s’ouvrent dans la première semaine du mois',
};

export const fr: Words = {
  title: 'Les règles des conseils selon la loi',
  lead: 'Ce que la loi organique dit de chaque niveau de collectivité, avec ses articles. Toutes les dates et majorités de cette plateforme en sont tirées.',
  rule: 'Règle',
  choose: 'Niveau du conseil',
  all: 'Les trois niveaux',
  notRead: 'Pas encore retenue',
  levels: { region: 'Conseil régional', province: 'Conseil préfectoral ou provincial', commune: 'Conseil communal' },
  names: {
    ordinary_sessions: 'Sessions ordinaires', ordinary_length: 'Durée d’une session ordinaire', notice: 'Convocation des membres', agenda_to_state: 'Envoi de l’ordre du jour', state_points: 'Points du représentant de l’État',
    member_points: 'Points des membres', extraordinary: 'Session extraordinaire', extraordinary_length: 'Durée d’une session extraordinaire', extraordinary_by_state: 'Session extraordinaire demandée par l’État',
    quorum: 'Quorum', second_call: 'Deuxième convocation', third_call: 'Troisième réunion', majority: 'Majorité', majority_in_office: 'Majorité des membres en exercice', public_vote: 'Vote public',
    public_sittings: 'Séances publiques', conflict_of_interest: 'Conflit d’intérêts', registers: 'Procès-verbaux et registres', attendance: 'Registre de présence', absences: 'Absences', minutes_to_state: 'Transmission du procès-verbal et des délibérations',
    minutes_to_members: 'Copie du procès-verbal aux membres', posting: 'Affichage des délibérations', opposition: 'Opposition', visa: 'Visa', conventions: 'Conventions de coopération et de partenariat', committees: 'Commissions permanentes',
    vice_presidents: 'Vice-présidents', administration: 'Administration du conseil',
  },
  rules: {
    ordinary_sessions: ({ months, opening }) => `Trois par an, en ${months.map((month) => monthName(month, 'fr')).join(', ')} ; ${openings[opening]}.`,
    ordinary_length: ({ length, extension }) => `${delay(length)} consécutifs au plus, prolongés une seule fois par décision du président, de ${delay(extension)} au plus.`,
    notice: ({ before }) => `Avis écrit au moins ${delay(before)} avant l’ouverture, avec l’ordre du jour, le calendrier des séances et leurs points, et les documents.`,
    agenda_to_state: ({ before, to }) => `Adressé par le président au ${state[to]} au moins ${delay(before)} avant la session.`,
    state_points: ({ within, to }) => `Ce que le ${state[to]} demande dans les ${delay(within)} de la réception de l’ordre du jour y est inscrit de plein droit.`,
    member_points: ({ mandatoryFrom }) => `Demandés par un ou plusieurs membres ; un refus est motivé, notifié, lu sans débat à l’ouverture et consigné au procès-verbal. Demandés par ${part(mandatoryFrom)} des membres, ils sont inscrits d’office.`,
    extraordinary: ({ askedBy, refusalWithin, heldWithin }) => `Convoquée par le président, ou demandée par ${part(askedBy)} au moins des membres en exercice ; le président motive son refus dans les ${delay(refusalWithin)}. Demandée par la majorité absolue, elle se tient dans les ${delay(heldWithin)}.`,
    extraordinary_length: ({ length }) => `${delay(length)} consécutifs au plus, sans prolongation.`,
    extraordinary_by_state: ({ to, heldWithin, notice, secondAfter }) => `Demandée par le ${state[to]}, elle se tient de plein droit dans les ${delay(heldWithin)}, sur convocation d’au moins ${delay(notice)} avec l’ordre du jour. Sans quorum, le conseil se réunit après ${delay(secondAfter)}, quel que soit le nombre des présents.`,
    quorum: ({ moreThan }) => `Plus ${ofPart(moreThan)} des membres en exercice présents à l’ouverture ; un départ ultérieur n’y change rien.`,
    second_call: ({ from, to }) => `De ${delay(from)} à ${delay(to)} après la première date, au même quorum.`,
    third_call: ({ after }) => `Au même lieu et à la même heure, après ${delay(after)}, quel que soit le nombre des présents.`,
    majority: () => 'Majorité absolue des suffrages exprimés ; en cas de partage, le côté du président l’emporte et le procès-verbal dit le vote de chacun.',
    majority_in_office: ({ matters }) => `Au premier vote, puis les suffrages exprimés à une deuxième séance : ${listed(matters)}.`,
    public_vote: () => 'Le vote public est la règle, pour les délibérations comme pour l’élection des organes.',
    public_sittings: ({ closedAskedBy, to }) => `Les séances sont publiques ; l’ordre du jour et les dates sont affichés au siège. Le conseil décide sans débat le huis clos, à la demande du président ou ${ofPart(closedAskedBy)} des membres ; le ${state[to]} peut le demander.`,
    conflict_of_interest: () => 'Un membre ne prend pas part à une délibération qui touche un intérêt privé qui est le sien.',
    registers: () => 'Le secrétaire établit le procès-verbal, porté sur un registre coté que visent le président et le secrétaire ; les délibérations sont inscrites à la suite dans leur registre et signées des deux.',
    attendance: ({ within, to }) => `Tenu à l’ouverture, les noms des absents annoncés ; copie au ${state[to]} dans les ${delay(within)} après la session.`,
    absences: ({ consecutive, apart }) => `L’assistance est obligatoire : ${consecutive} sessions consécutives ou ${apart} non consécutives manquées sans motif admis par le conseil valent démission de plein droit, que le conseil constate.`,
    minutes_to_state: ({ within, to }) => `Au ${state[to]}, contre récépissé, dans les ${delay(within)} après la clôture.`,
    minutes_to_members: ({ within }) => `À chaque membre dans les ${delay(within)} après la clôture.`,
    posting: ({ within }) => `Au siège, dans les ${delay(within)} après la clôture.`,
    opposition: ({ within, to }) => `Le ${state[to]} s’oppose, avec motif, à ce qui est contraire à la loi dans les ${delay(within)} de la réception ; passé ce délai, ce qui n’est pas soumis au visa est exécutoire.`,
    visa: ({ within, authority, matters }) => `De ${authority === 'interior' ? 'l’autorité gouvernementale chargée de l’intérieur' : 'la part du gouverneur'}, dans les ${delay(within)} de la réception, le silence valant visa : ${listed(matters)}.`,
    conventions: () => 'Le conseil en délibère et le président les signe ; elles disent les moyens mobilisés par chacun, et le budget d’une partie ou un compte spécial en est le support financier et comptable.',
    committees: ({ atLeast, atMost }) => (atMost ? `De ${atLeast} à ${atMost} commissions permanentes.` : `Au moins ${atLeast} commissions permanentes.`),
    vice_presidents: ({ brackets }) => `${brackets.map(({ seatsUpTo, count }) => (seatsUpTo === null ? `${count} au-delà` : `${count} jusqu’à ${law.seats(seatsUpTo)}`)).join(', ')}.`,
    administration: ({ directorate }) => (directorate === 'general' ? 'Une direction générale des services et une direction des affaires de la présidence et du conseil.' : 'Une direction des services, ou une direction générale des services dans les communes dont un décret fixe la liste.'),
  },
};
