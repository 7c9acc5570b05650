/** The first line of every use case that is not public. */
import { AppError } from '../shared/errors.ts';
import { type Action, type Actor, can, type Subject } from '../shared/permissions.ts';

/** @throws AppError `access.forbidden` */
export const authorise = (actor: Actor, action: Action, subject: Subject = {}): void => {
  if (!can(actor, action, subject)) throw new AppError('access.forbidden');
};
