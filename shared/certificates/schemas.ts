/** Messages about certificates of orientation. */
import { z } from 'zod';
import { lineSchema, localDateSchema, paragraphSchema } from '../schemas.ts';

const certificate = {
  personName: lineSchema(120),
  issuedOn: localDateSchema,
  /** The last day on which it holds. */
  validUntil: localDateSchema,
  note: paragraphSchema(500).nullable(),
};

/** Holds for the usual time, unless it says until when. */
export const certificateRequest = z
  .strictObject({ ...certificate, validUntil: certificate.validUntil.optional(), note: certificate.note.optional() })
  .meta({ id: 'CertificateRequest' });

export const certificateChange = z
  .strictObject(certificate)
  .partial()
  .refine((change) => Object.keys(change).length > 0)
  .meta({ id: 'CertificateChange' });

export const certificateView = z
  .object({
    id: z.string(),
    ...certificate,
    /** How it stands today. */
    standing: z.enum(['valid', 'over', 'coming']),
    version: z.int(),
  })
  .meta({ id: 'Certificate' });

export const certificatesView = z.object({ items: z.array(certificateView) }).meta({ id: 'Certificates' });

export type CertificateRequest = z.infer<typeof certificateRequest>;
export type CertificateChange = z.infer<typeof certificateChange>;
export type CertificateView = z.infer<typeof certificateView>;
export type CertificatesView = z.infer<typeof certificatesView>;
