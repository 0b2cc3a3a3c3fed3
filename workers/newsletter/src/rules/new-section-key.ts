import { newId } from '@vorbild/kernel/id'

/** A key for a section of the office's own words, new to everybody. */
export const newSectionKey = (): string => `text-${newId().slice(-10)}`
