export { inTurns, readCsv, type CsvColumn, type CsvRead, type CsvRow, type FileProblem } from './read-csv.js';
