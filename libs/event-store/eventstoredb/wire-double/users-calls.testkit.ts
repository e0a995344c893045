import type { Metadata, sendUnaryData } from '@grpc/grpc-js';
import type { IUsersServer } from '@eventstore/db-client/generated/users_grpc_pb.js';
import users from '@eventstore/db-client/generated/users_pb.js';
import type { Access } from './access.testkit.js';
import { callerOf, isRefusal, type NodeContext } from './node-context.testkit.js';
import { refusals, type Refusal } from './refusals.testkit.js';

/** Users, as administrators make them, look for them and give them another password. Without authentication there are none. */
export function usersCalls(node: NodeContext): IUsersServer {
  const refused = (metadata: Metadata): Refusal | undefined => {
    const caller = callerOf(node, metadata);
    if (isRefusal(caller)) return caller;
    if (node.access === undefined) return refusals.unimplemented();
    return caller.includes('$admins') ? undefined : refusals.accessDenied();
  };
  const change = <Answer>(
    metadata: Metadata,
    answer: sendUnaryData<Answer>,
    make: () => Answer,
    work: (access: Access) => Refusal | undefined,
  ) => {
    const refusal = refused(metadata) ?? work(node.access!);
    if (refusal) answer(refusal);
    else answer(null, make());
  };
  const unknown = (_call: unknown, answer: (refusal: Refusal) => void) => answer(refusals.unimplemented());
  return {
    create: ({ request, metadata }, answer) =>
      change(
        metadata,
        answer,
        () => new users.CreateResp(),
        (access) => {
          const options = request.getOptions()!;
          const login = options.getLoginName();
          if (access.has(login)) return refusals.userConflict(login);
          access.set({ login, password: options.getPassword(), groups: options.getGroupsList() });
          return undefined;
        },
      ),
    resetPassword: ({ request, metadata }, answer) =>
      change(
        metadata,
        answer,
        () => new users.ResetPasswordResp(),
        (access) => {
          const options = request.getOptions()!;
          const login = options.getLoginName();
          if (!access.has(login)) return refusals.userNotFound(login);
          access.set({ login, password: options.getNewPassword(), groups: access.groupsOf(login) });
          return undefined;
        },
      ),
    details: (call) => {
      const login = call.request.getOptions()!.getLoginName();
      const refusal = refused(call.metadata) ?? (node.access!.has(login) ? undefined : refusals.userNotFound(login));
      if (refusal) return void call.emit('error', refusal);
      const details = new users.DetailsResp.UserDetails().setLoginName(login).setGroupsList([...node.access!.groupsOf(login)]);
      call.write(new users.DetailsResp().setUserDetails(details));
      call.end();
    },
    update: unknown,
    delete: unknown,
    disable: unknown,
    enable: unknown,
    changePassword: unknown,
  };
}
