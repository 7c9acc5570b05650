/** Asking people to work for the county. */
import { createRoute, z } from '@hono/zod-openapi';
import { idSchema } from '../../shared/schemas.ts';
import { invitedUserView, inviteUserRequest, staffInvitationsView } from '../../shared/users/staff-schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import { createRouter, requireActor } from '../http/route.ts';
import { jsonOf, problemResponses } from '../http/route-document.ts';
import { inviteUser } from './invite-user.ts';
import { signInLimits } from './sign-in-limits.ts';
import { listStaffInvitations, resendStaffInvitation, withdrawStaffInvitation } from './staff-invitations.ts';

const tags = ['users'];
const params = z.strictObject({ id: idSchema });
const left = { description: 'Those that still wait', content: jsonOf(staffInvitationsView) };

const inviteRoute = createRoute({
  method: 'post',
  path: '/users',
  summary: 'Invite somebody to work with the product',
  tags,
  request: { body: { required: true, content: jsonOf(inviteUserRequest) } },
  responses: {
    201: {
      description: 'A mail is on its way; the account comes with its acceptance',
      content: jsonOf(invitedUserView),
    },
    ...problemResponses('access.forbidden', 'user.email-taken', 'grant.reach', 'site.not-found'),
  },
});

const listRoute = createRoute({
  method: 'get',
  path: '/users/invitations',
  summary: 'Invitations to staff that wait',
  tags,
  responses: {
    200: { description: 'The newest first', content: jsonOf(staffInvitationsView) },
    ...problemResponses('access.forbidden'),
  },
});

const resendRoute = createRoute({
  method: 'post',
  path: '/users/invitations/{id}/mail',
  summary: 'Send an invitation again',
  tags,
  request: { params },
  responses: {
    200: left,
    ...problemResponses('access.forbidden', 'invitation.not-found', 'session.too-many-attempts'),
  },
});

const withdrawRoute = createRoute({
  method: 'delete',
  path: '/users/invitations/{id}',
  summary: 'Take an invitation back',
  tags,
  request: { params },
  responses: { 200: left, ...problemResponses('access.forbidden', 'invitation.not-found') },
});

export const invitationRoutes = (deps: Dependencies) => {
  const limits = signInLimits(deps);
  return createRouter()
    .openapi(inviteRoute, async (c) => c.json(await inviteUser(deps, requireActor(c), c.req.valid('json')), 201))
    .openapi(listRoute, async (c) => c.json({ items: await listStaffInvitations(deps, requireActor(c)) }, 200))
    .openapi(resendRoute, async (c) => {
      const items = await resendStaffInvitation(deps, limits, requireActor(c), c.req.valid('param').id);
      return c.json({ items }, 200);
    })
    .openapi(withdrawRoute, async (c) =>
      c.json({ items: await withdrawStaffInvitation(deps, requireActor(c), c.req.valid('param').id) }, 200),
    );
};
