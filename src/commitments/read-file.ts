import { z } from 'zod';
import { commitmentFields, saysWhole } from './pages/read-form.ts';

const { submission: _submission, preview: _preview, ...fields } = commitmentFields;

/** A commitment as a file tells it: the fields of its form. A name that is no field is told, not passed over. */
export const commitmentFileSchema = saysWhole(z.strictObject(fields));

/** What such a file looks like. */
export const commitmentFileExample = `{
  "sentenceAr": "…", "speakerAr": "…", "conclusionId": null,
  "keptBy": "step", "instrumentId": 1, "step": "deliberated",
  "debtors": "communes", "provinceCode": "03.171",
  "dueKind": "next_ordinary_session"
}
or with "keptBy": "deliverable", "deliverableAr": "…"; "debtors": "body", "bodyId": 12; "dueKind": "fixed", "dueOn": "2027-01-31".`;
