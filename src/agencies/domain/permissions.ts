import { forbid } from '../../../libs/event-sourcing/index.js';
import type { Deciding } from '../../vocabulary/index.js';

/** The register of agencies is kept by coordinators and administrators (docs/domain.md section 2). @throws Refusal `register_keepers_only` */
export function registerKeepersOnly({ roles }: Deciding): void {
  if (roles.includes('coordinator') || roles.includes('administrator')) return;
  forbid('register_keepers_only', {
    en: 'Only a coordinator or an administrator can change the register of agencies. Ask one of them.',
    es: 'Solo la coordinación o la administración pueden cambiar el registro de agencias. Pídaselo.',
  });
}
