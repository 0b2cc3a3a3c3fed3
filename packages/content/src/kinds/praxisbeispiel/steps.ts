import type { Step } from '../../kind.ts'
import { dateien } from './steps/dateien.ts'
import { freigabe } from './steps/freigabe.ts'
import { idee } from './steps/idee.ts'
import { organisation } from './steps/organisation.ts'
import { ort } from './steps/ort.ts'
import { qualitaet } from './steps/qualitaet.ts'
import { themen } from './steps/themen.ts'
import { vorgehen } from './steps/vorgehen.ts'
import { zeit } from './steps/zeit.ts'
import { zielgruppen } from './steps/zielgruppen.ts'

/** The form's pages in order, one topic each. */
export const steps: readonly Step[] = [idee, vorgehen, zielgruppen, themen, ort, zeit, organisation, qualitaet, dateien, freigabe]
