/** Runs jobs one at a time, in the order they came. */
export type Queue = <T>(job: () => Promise<T>) => Promise<T>;

/** A new queue; a job that fails fails for its caller only. */
export const createQueue = (): Queue => {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const result = last.then(job);
    last = result.catch(() => undefined);
    return result;
  };
};
