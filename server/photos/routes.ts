/** Photos over HTTP: sent and kept by staff, shown to everybody when they have their text. */
import { createRoute, z } from '@hono/zod-openapi';
import {
  newPhoto,
  photoChange,
  photoFileParams,
  photosQuery,
  staffPhotosView,
  staffPhotoView,
} from '../../shared/photos/schemas.ts';
import { largestPhoto, photoTypes } from '../../shared/photos/sizes.ts';
import { idSchema } from '../../shared/schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import { etagOf, unlessKnown, versionIfMatch } from '../http/etag.ts';
import { rawBody, readBody } from '../http/raw-body.ts';
import { createRouter, findActor, requireActor } from '../http/route.ts';
import { jsonOf, problemResponses } from '../http/route-document.ts';
import { addPhoto } from './add-photo.ts';
import { changePhoto, removePhoto } from './change-photo.ts';
import { createPictureReader } from './picture.ts';
import { listPhotos, showPicture } from './show-photos.ts';

const idParam = z.object({ id: idSchema });
const tags = ['photos'];
const missing = ['site.not-found', 'entrance.not-found', 'facility.not-found', 'room.not-found'] as const;

const listRoute = createRoute({
  method: 'get',
  path: '/photos',
  tags,
  summary: 'The photos of a house, a way in or a room, for its keepers',
  request: { query: photosQuery },
  responses: {
    200: { description: 'The photos in their order', content: jsonOf(staffPhotosView) },
    ...problemResponses('access.forbidden', ...missing),
  },
});

const addRoute = createRoute({
  method: 'post',
  path: '/photos',
  tags,
  summary: 'A new photo; nobody else sees it until it has its text',
  description:
    'The body is the picture itself. It is turned upright, made smaller and kept without anything that the camera ' +
    'wrote into it. `PATCH /photos/{id}` gives it its text.',
  request: { query: newPhoto, body: rawBody({ types: photoTypes, most: largestPhoto }) },
  responses: {
    201: { description: 'The photo', content: jsonOf(staffPhotoView) },
    ...problemResponses(
      'access.forbidden',
      ...missing,
      'code.unknown',
      'photo.too-many',
      'photo.not-picture',
      'photo.broken',
      'photo.animated',
      'photo.too-many-pixels',
    ),
  },
});

const changeRoute = createRoute({
  method: 'patch',
  path: '/photos/{id}',
  tags,
  summary: 'The text of a photo, the fact that it shows, or its place among the others',
  description: 'The text is needed in the first language of the region.',
  request: { params: idParam, body: { content: jsonOf(photoChange), required: true } },
  responses: {
    200: { description: 'The photo', content: jsonOf(staffPhotoView) },
    ...problemResponses('access.forbidden', 'photo.not-found', 'code.unknown', 'request.stale'),
  },
});

const removeRoute = createRoute({
  method: 'delete',
  path: '/photos/{id}',
  tags,
  summary: 'Takes a photo away, with its files',
  request: { params: idParam },
  responses: { 204: { description: 'Gone' }, ...problemResponses('access.forbidden', 'photo.not-found') },
});

const fileRoute = createRoute({
  method: 'get',
  path: '/photos/{id}/{file}',
  tags,
  summary: 'The picture, in one of its sizes',
  description: 'Open to everybody where its house or room is, and once it has its text; otherwise to its keepers.',
  security: [],
  request: { params: photoFileParams },
  responses: {
    200: {
      description: 'The picture',
      content: { 'image/webp': { schema: z.string().meta({ format: 'binary' }) } },
    },
    ...problemResponses('photo.not-found'),
  },
});

/** What is public never changes under its address; the rest nobody keeps. */
const cachingOf = (isPublic: boolean): string =>
  isPublic ? 'public, max-age=31536000, immutable' : 'private, no-store';

const keeping = (deps: Dependencies) => {
  const readPicture = createPictureReader();
  return createRouter()
    .openapi(listRoute, async (c) => c.json(await listPhotos(deps, requireActor(c), c.req.valid('query')), 200))
    .openapi(addRoute, async (c) => {
      const readBytes = () => readBody(c);
      const view = await addPhoto(deps, requireActor(c), c.req.valid('query'), readBytes, readPicture);
      c.env.etag = etagOf(view.version);
      return c.json(view, 201);
    })
    .openapi(changeRoute, async (c) => {
      const { id } = c.req.valid('param');
      const view = await changePhoto(deps, requireActor(c), id, c.req.valid('json'), versionIfMatch(c));
      c.env.etag = etagOf(view.version);
      return c.json(view, 200);
    })
    .openapi(removeRoute, async (c) => {
      await removePhoto(deps, requireActor(c), c.req.valid('param').id);
      return c.body(null, 204);
    });
};

const showing = (deps: Dependencies) =>
  createRouter().openapi(fileRoute, async (c) => {
    const which = c.req.valid('param');
    const { bytes, isPublic } = await showPicture(deps, () => findActor(c), which);
    return unlessKnown(
      c,
      etagOf(`${which.id}-${which.file}`),
      () =>
        new Response(new Uint8Array(bytes), {
          headers: { 'Content-Type': 'image/webp', 'Cache-Control': cachingOf(isPublic) },
        }),
    );
  });

export const photosRoutes = (deps: Dependencies) => createRouter().route('/', keeping(deps)).route('/', showing(deps));
