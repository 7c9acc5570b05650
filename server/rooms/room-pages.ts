/**
 * The pages of rooms, answered with what searchers and previews read before any script runs: the title, the language
 * and the room in the words of schema.org.
 */
import { type Language, preferredLanguage } from '../../shared/i18n/language.ts';
import type { Dependencies } from '../dependencies.ts';
import { createKeptAnswers } from '../http/kept-answers.ts';
import { textsOf } from '../http/texts.ts';
import type { WebFiles } from '../http/web-files.ts';
import { answerPage, dataBlock, withHead } from '../http/web-head.ts';
import type { CatalogueRoom } from './catalogue-types.ts';
import { isPublic } from './filter-rooms.ts';
import { linkedData } from './linked-data.ts';

/** Some thousand pages. */
const maxKeptLength = 16 * 1024 * 1024;

interface AskedPage {
  idOrCode: string;
  tellsFacts: boolean;
}

const tryDecode = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

/** The room whose page a path is; undefined for every other page. */
const pageOf = (path: string): AskedPage | undefined => {
  const [, room, facts] = /^\/tilat\/([^/]+)(\/esteettomyys)?$/.exec(path) ?? [];
  return room === undefined ? undefined : { idOrCode: tryDecode(room), tellsFacts: facts !== undefined };
};

const titleOf = (room: CatalogueRoom, { tellsFacts }: AskedPage, language: Language): string => {
  const t = textsOf(language);
  const name = room.name[language];
  return `${tellsFacts ? `${t('roomFacts.title')}: ${name}` : name} – ${t('shell.name')}`;
};

/** The page of the application, with the head of this room. */
const roomPage = (page: string, room: CatalogueRoom, asked: AskedPage, language: Language, publicUrl: string): string =>
  withHead(page, {
    language,
    title: titleOf(room, asked, language),
    more: dataBlock(linkedData(room, language, publicUrl)),
  });

const plain = new Headers();

/** The web with the pages of rooms among it. */
export const withRoomPages = (files: WebFiles, { catalogue, config, db }: Dependencies): WebFiles => {
  const kept = createKeptAnswers(maxKeptLength);

  const makePage = async (room: CatalogueRoom, asked: AskedPage, language: Language): Promise<string | undefined> => {
    const page = await files('/', plain);
    return page && roomPage(await page.text(), room, asked, language, config.publicUrl);
  };

  return async (path, headers) => {
    const asked = pageOf(path);
    const room = asked && (await catalogue(db)).room(asked.idOrCode);
    if (!asked || !room || !isPublic(room)) return files(path, headers);
    const language = preferredLanguage(headers.get('accept-language'));
    const version = await db.version();
    const key = `${room.id} ${asked.tellsFacts} ${language}`;
    const known = kept.find(version, key);
    if (known) return answerPage(known, headers);
    const text = await makePage(room, asked, language);
    return text === undefined ? undefined : answerPage(kept.keep(version, key, text), headers);
  };
};
