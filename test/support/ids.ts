/** Ids in the order of their making, the same in every run: `t000001`. */
export const countingIds = (prefix: string): (() => string) => {
  let made = 0;
  return () => {
    made += 1;
    return `${prefix}${String(made).padStart(6, '0')}`;
  };
};
