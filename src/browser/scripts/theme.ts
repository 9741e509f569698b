/**
 * Runs in the head of every page, before anything is painted: the colors are right from the first moment, and what
 * needs scripts has its place.
 */
import { showTheme, storedTheme } from './theme/stored-theme.ts'

showTheme(storedTheme())
document.documentElement.classList.add('scripted')
