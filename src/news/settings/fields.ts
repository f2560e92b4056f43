import { z } from 'zod';
import { optionalText, requiredText } from '#platform/web';

const days = z.string().regex(/^\d{1,4}$/u, 'field.not_a_number').transform(Number);

/** Everything that a portal says of itself and how long it keeps what. */
export const portalSchema = z.object({
  slug: requiredText(40),
  host: optionalText(253),
  titleAr: requiredText(200),
  titleFr: requiredText(200),
  welcomeAr: requiredText(1000),
  welcomeFr: optionalText(1000),
  postalAddressAr: requiredText(500),
  postalAddressFr: optionalText(500),
  telephone: optionalText(40),
  email: requiredText(254),
  informationOfficerAr: requiredText(300),
  informationOfficerFr: optionalText(300),
  informationEmail: requiredText(254),
  publicationDirectorAr: requiredText(300),
  publicationDirectorFr: optionalText(300),
  hostingAr: requiredText(500),
  hostingFr: optionalText(500),
  securityEmail: requiredText(254),
  declaration: optionalText(120),
  commentsOpenDays: days,
  addressesKeptDays: days,
});

/** The field to which a refusal of a portal's settings belongs. */
export const fieldsOfRefusals: Readonly<Record<string, string>> = {
  'portal.path_unreadable': 'slug', 'portal.path_taken': 'slug', 'portal.host_unreadable': 'host', 'portal.host_taken': 'host',
  'portal.comments_open_too_long': 'commentsOpenDays', 'portal.addresses_kept_too_long': 'addressesKeptDays',
};

type Kind = 'line' | 'text' | 'latin' | 'mail' | 'days' | 'telephone';

interface SettingField {
  name: keyof z.input<typeof portalSchema>;
  kind: Kind;
  tongue?: 'ar' | 'fr';
  required?: boolean;
}

/** The fields in the order in which a portal is described, by what they are about. */
export const settingGroups = {
  site: [
    { name: 'titleAr', kind: 'line', tongue: 'ar', required: true }, { name: 'titleFr', kind: 'line', tongue: 'fr', required: true },
    { name: 'welcomeAr', kind: 'text', tongue: 'ar', required: true }, { name: 'welcomeFr', kind: 'text', tongue: 'fr' },
    { name: 'slug', kind: 'latin', required: true }, { name: 'host', kind: 'latin' },
  ],
  contact: [
    { name: 'postalAddressAr', kind: 'text', tongue: 'ar', required: true }, { name: 'postalAddressFr', kind: 'text', tongue: 'fr' },
    { name: 'telephone', kind: 'telephone' }, { name: 'email', kind: 'mail', required: true },
  ],
  law: [
    { name: 'informationOfficerAr', kind: 'line', tongue: 'ar', required: true }, { name: 'informationOfficerFr', kind: 'line', tongue: 'fr' }, { name: 'informationEmail', kind: 'mail', required: true },
    { name: 'publicationDirectorAr', kind: 'line', tongue: 'ar', required: true }, { name: 'publicationDirectorFr', kind: 'line', tongue: 'fr' },
    { name: 'hostingAr', kind: 'text', tongue: 'ar', required: true }, { name: 'hostingFr', kind: 'text', tongue: 'fr' },
    { name: 'declaration', kind: 'line' }, { name: 'securityEmail', kind: 'mail', required: true },
  ],
  comments: [{ name: 'commentsOpenDays', kind: 'days', required: true }, { name: 'addressesKeptDays', kind: 'days', required: true }],
} as const satisfies Record<string, readonly SettingField[]>;

export type SettingName = keyof z.input<typeof portalSchema>;
export type SettingGroup = keyof typeof settingGroups;
export type { SettingField };
