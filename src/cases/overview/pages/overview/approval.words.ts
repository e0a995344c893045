import { catalog } from '../../../../../libs/web/views/index.js';

export const approvalWords = catalog({
  en: {
    title: 'Pre-approval',
    why: 'The agency is outside the region and no agreement covers it: no team goes before an approver has said yes.',
    asked: (name: string) => `Asked for by ${name}. An approver other than them decides.`,
    granted: (name: string) => `Granted by ${name}.`,
    phoned: (name: string) => `Given by ${name} by telephone. It counts.`,
    confirmBy: 'To be confirmed by them:',
    confirmByAnother: 'They can confirm it no longer: another approver confirms it, or it is taken back. To be confirmed:',
    confirmed: (another: string | null) => `Confirmed by ${another ?? 'them'}.`,
    refused: 'Refused. Nothing more can be deployed for this request.',
    someone: 'somebody',
    decide: 'Decide as an approver',
    noApprover: 'No other approver is on the roster.',
  },
  es: {
    title: 'Aprobación previa',
    why: 'La agencia está fuera de la región y ningún convenio la cubre: no va ningún equipo antes de que una persona aprobadora diga que sí.',
    asked: (name: string) => `La pidió ${name}. Decide otra persona aprobadora.`,
    granted: (name: string) => `La dio ${name}.`,
    phoned: (name: string) => `La dio ${name} por teléfono. Cuenta.`,
    confirmBy: 'Debe confirmarla:',
    confirmByAnother: 'Ya no puede confirmarla: la confirma otra persona aprobadora, o se retira. Debe confirmarse:',
    confirmed: (another: string | null) => (another === null ? 'Ya la confirmó.' : `La confirmó ${another}.`),
    refused: 'Negada. No se puede desplegar nada más para esta solicitud.',
    someone: 'alguien',
    decide: 'Decidir como persona aprobadora',
    noApprover: 'No hay otra persona aprobadora en la lista.',
  },
});
