/** What can be wrong with one field of a message, before any rule of the product is asked. */
export const fieldCodes = [
  'field.unknown',
  'field.required',
  'field.type',
  'field.too-long',
  'field.too-short',
  'field.too-many',
  'field.too-few',
  'field.too-big',
  'field.too-small',
  'field.choice',
  'field.date',
  'field.date-time',
  'field.format',
] as const;
export type FieldCode = (typeof fieldCodes)[number];
