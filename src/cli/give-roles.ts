import type { ApiClient } from './api-client.js';

/** The two people by whom roles are given. */
export interface RoleGivers {
  readonly administrator: ApiClient;
  readonly officer: ApiClient;
}

/** Gives somebody roles as people do: one proposes, the other approves; to be a peer member nobody has to. */
export async function giveRoles({ administrator, officer }: RoleGivers, personId: string, roles: readonly string[]): Promise<void> {
  const at = `/people/${personId}`;
  for (const role of roles) {
    if (role === 'peer_member') {
      await administrator.post(`${at}/peer-member`);
    } else {
      await administrator.post(`${at}/roles/propose`, { role });
      await officer.post(`${at}/roles/approve`, { role });
    }
  }
}
