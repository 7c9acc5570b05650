/** Answers to public reads, kept as bytes for as long as nobody has written anything. */
import { createHash } from 'node:crypto';

export interface KeptAnswer {
  body: Uint8Array<ArrayBuffer>;
  /** Strong: a hash of the body (RFC 9110 section 8.8.3). */
  etag: string;
}

export interface KeptAnswers {
  /** The answer under the key, when it was made of what readers still see. `version` as `Database.version()` gives it. */
  find(version: string, key: string): KeptAnswer | undefined;
  /** Keeps an answer that was made after `version` was read. */
  keep(version: string, key: string, json: string): KeptAnswer;
}

const answerOf = (json: string): KeptAnswer => ({
  body: new TextEncoder().encode(json),
  etag: `"${createHash('sha256').update(json).digest('base64url').slice(0, 22)}"`,
});

/**
 * @param maxBytes of all bodies together; the least recently used go first
 */
export const createKeptAnswers = (maxBytes: number): KeptAnswers => {
  const answers = new Map<string, KeptAnswer>();
  let bytes = 0;
  let keptVersion = '';

  const see = (version: string): void => {
    if (version === keptVersion) return;
    answers.clear();
    bytes = 0;
    keptVersion = version;
  };

  const drop = (key: string): void => {
    bytes -= answers.get(key)?.body.length ?? 0;
    answers.delete(key);
  };

  return {
    find: (version, key) => {
      see(version);
      const answer = answers.get(key);
      if (!answer) return undefined;
      // Last in the map is latest used.
      answers.delete(key);
      answers.set(key, answer);
      return answer;
    },
    keep: (version, key, json) => {
      const answer = answerOf(json);
      if (version !== keptVersion || answer.body.length > maxBytes) return answer;
      drop(key);
      answers.set(key, answer);
      bytes += answer.body.length;
      for (const oldest of answers.keys()) {
        if (bytes <= maxBytes) break;
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
