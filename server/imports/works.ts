/**
 * The long works on files that go on in this process, for those who wait for them or come back to see. Kept in memory:
 * with the process the work ends too, and its transaction with it. Another process knows nothing of them; there the
 * list of imports tells what has been done.
 */
import { AppError } from '../../shared/errors.ts';
import type { Language } from '../../shared/i18n/language.ts';
import { fill } from '../../shared/i18n/translate.ts';
import type { ImportKind, ImportStep, ImportTask, ImportWorksView } from '../../shared/imports/schemas.ts';
import type { Actor } from '../../shared/permissions.ts';
import { type Instant, isoInstant } from '../../shared/time.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../dependencies.ts';
import { texts } from '../http/texts.ts';
import { createPace, type Pace } from './pace.ts';

export interface About {
  task: ImportTask;
  kind: ImportKind;
  fileName: string | null;
}

interface Work extends About {
  id: string;
  by: Pick<Actor, 'userId' | 'name'>;
  startedAt: Instant;
  step: ImportStep;
  percent: number;
  refusal: { at: Instant; error: unknown } | null;
}

/** Where each step of a task begins and how much of the whole it is, in hundredths: as long as they take by experience. */
const shares: Record<ImportTask, Record<ImportStep, readonly [from: number, share: number]>> = {
  checking: { reading: [0, 25], checking: [25, 75], writing: [100, 0] },
  importing: { reading: [0, 10], checking: [10, 35], writing: [45, 55] },
  undoing: { reading: [0, 10], checking: [10, 30], writing: [40, 60] },
};

/** So long somebody who has left can come back and read why nothing came of it. */
const memory = 10 * 60_000;

const messageOf = (error: unknown, language: Language): string => {
  const { code, details } = error instanceof AppError ? error : new AppError('server.fault');
  return fill(language, texts[language].errors[`${code}.detail`], details.values);
};

export interface Works {
  /** Does a work and lets it be seen until it ends. @throws AppError `access.forbidden`, what the work is refused for */
  during<T>(actor: Actor, about: About, work: (pace: Pace) => Promise<T>): Promise<T>;
  /** Those that go on, and the asker's own that came to nothing lately. @throws AppError `access.forbidden` */
  list(actor: Actor, language: Language): ImportWorksView;
}

export const createWorks = ({ clock, newId }: Pick<Dependencies, 'clock' | 'newId'>): Works => {
  const works = new Map<string, Work>();

  const forget = (): void => {
    for (const { id, refusal } of [...works.values()])
      if (refusal && refusal.at + memory < clock.now()) works.delete(id);
  };

  return {
    during: async (actor, about, work) => {
      authorise(actor, 'import.run');
      forget();
      const { userId, name } = actor;
      const begun = { step: 'reading', percent: 0, refusal: null } as const;
      const own: Work = { id: newId(), ...about, by: { userId, name }, startedAt: clock.now(), ...begun };
      works.set(own.id, own);
      const pace = createPace((step, done, total) => {
        const [from, share] = shares[about.task][step];
        own.step = step;
        own.percent = Math.floor(from + share * Math.min(1, done / Math.max(1, total)));
      });
      try {
        const result = await work(pace);
        works.delete(own.id);
        return result;
      } catch (error) {
        // Who only tried a file has nothing to come back to.
        if (about.task === 'checking') works.delete(own.id);
        else own.refusal = { at: clock.now(), error };
        throw error;
      }
    },
    list: (actor, language) => {
      authorise(actor, 'import.run');
      forget();
      const shown = [...works.values()].filter(({ refusal, by }) => refusal === null || by.userId === actor.userId);
      return {
        items: shown.map(({ id, task, kind, fileName, by, startedAt, step, percent, refusal }) => ({
          id,
          task,
          kind,
          fileName,
          by: by.name,
          isOwn: by.userId === actor.userId,
          startedAt: isoInstant(startedAt),
          step,
          percent,
          refusal: refusal && messageOf(refusal.error, language),
        })),
      };
    },
  };
};
