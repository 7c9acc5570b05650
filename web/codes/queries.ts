/** What the pages of code lists read and write. */
import type { CodeList } from '../../shared/codes/lists.ts';
import type { CodeChange, CodeSettingsList, CodeSettingsView, NewCode } from '../../shared/codes/schemas.ts';
import type { HistoryView } from '../../shared/history/schemas.ts';
import { answerOf, api } from '../api/client.ts';

export const readCodeList = (list: CodeList): Promise<CodeSettingsList> =>
  answerOf(api.codes.codes[':list'].$get({ param: { list } }));

export const sendNewCode = (list: CodeList, json: NewCode): Promise<CodeSettingsView> =>
  answerOf(api.codes.codes[':list'].$post({ param: { list }, json }));

/** @param version the one that was read; nothing takes any */
export const sendCodeChange = (
  param: { list: CodeList; code: string },
  json: CodeChange,
  version?: number,
): Promise<CodeSettingsView> =>
  answerOf(
    api.codes.codes[':list'][':code'].$patch(
      { param, json },
      version === undefined ? undefined : { headers: { 'If-Match': `"${version}"` } },
    ),
  );

export const sendRetirement = (param: { list: CodeList; code: string }): Promise<CodeSettingsView> =>
  answerOf(api.codes.codes[':list'][':code'].retirement.$post({ param }));

export const takeRetirementBack = (param: { list: CodeList; code: string }): Promise<CodeSettingsView> =>
  answerOf(api.codes.codes[':list'][':code'].retirement.$delete({ param }));

export const sendCodeRemoval = async (param: { list: CodeList; code: string }): Promise<void> => {
  await answerOf(api.codes.codes[':list'][':code'].$delete({ param }));
};

export const readCodeHistory = (param: { list: CodeList; code: string }): Promise<HistoryView> =>
  answerOf(api.codes.codes[':list'][':code'].history.$get({ param }));
