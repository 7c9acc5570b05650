/** Answers to public reads, kept as they are sent for as long as nobody has written anything. */
import { createHash } from 'node:crypto';

export interface KeptAnswer {
  /** UTF-8, encoded once: a text would be encoded again each time. */
  body: Uint8Array<ArrayBuffer>;
  /** Strong: a hash of the body (RFC 9110 section 8.8.3). */
  etag: string;
}

export interface KeptAnswers {
  /** The answer under the key, when it was made of what readers still see. `version` as `Database.version()` gives it. */
  find(version: string, key: string): KeptAnswer | undefined;
  /** Keeps an answer that was made after `version` was read. */
  keep(version: string, key: string, text: string): KeptAnswer;
}

const answerOf = (text: string): KeptAnswer => {
  const body = Buffer.from(text);
  return { body, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` };
};

/**
 * @param maxLength of all bodies together, in bytes; the oldest go first. That nobody has used one for long is not
 *   looked at: a write makes all of them go, and remembering each use would cost more than the rest of finding one.
 */
export const createKeptAnswers = (maxLength: number): KeptAnswers => {
  const answers = new Map<string, KeptAnswer>();
  let length = 0;
  let keptVersion = '';

  const see = (version: string): void => {
    if (version === keptVersion) return;
    answers.clear();
    length = 0;
    keptVersion = version;
  };

  const drop = (key: string): void => {
    length -= answers.get(key)?.body.length ?? 0;
    answers.delete(key);
  };

  return {
    find: (version, key) => {
      see(version);
      return answers.get(key);
    },
    keep: (version, key, text) => {
      const answer = answerOf(text);
      if (version !== keptVersion || answer.body.length > maxLength) return answer;
      drop(key);
      answers.set(key, answer);
      length += answer.body.length;
      for (const oldest of answers.keys()) {
        if (length <= maxLength) break;
        drop(oldest);
      }
      return answer;
    },
  };
};

/** Whether `If-None-Match` names the tag, compared weakly (RFC 9110 section 13.1.2). */
export const isUnchanged = (ifNoneMatch: string | undefined, etag: string): boolean =>
  ifNoneMatch !== undefined &&
  (ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag));
