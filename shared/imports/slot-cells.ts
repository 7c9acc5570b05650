/** Cells of standing slots and of areas: rules in words, times of day, municipalities. Pure. */
import { type Cell, failed, municipalityCell, partsOf } from './cells.ts';
import { timeOf } from './opening-cells.ts';
import { type SlotRule, slotRuleOf, slotRuleText } from './rule-words.ts';

export const ruleCell: Cell<SlotRule> = {
  read: (text) => {
    const value = slotRuleOf(text);
    return value ? { value } : failed('import.cell-rule');
  },
  write: (rule, { language }) => slotRuleText(rule, language),
};

export const timeCell: Cell<string> = {
  read: (text) => {
    const value = timeOf(text);
    return value ? { value } : failed('import.cell-time');
  },
  write: (time, { language }) => (language === 'en' ? time : `${Number(time.slice(0, 2))}.${time.slice(3)}`),
};

export const municipalitiesCell: Cell<string[]> = {
  read: (text, words) => {
    const codes: string[] = [];
    for (const part of partsOf(text)) {
      const read = municipalityCell.read(part, words);
      if (!('value' in read)) return read;
      codes.push(read.value);
    }
    return { value: codes };
  },
  write: (codes, words) => codes.map((code) => municipalityCell.write(code, words)).join(', '),
};
