export type { CardOptions } from './cards/card-sheet.js';
export { setCards } from './cards/set-cards.js';
export { setPackageBook } from './package.js';
export { setPrintBook } from './print.js';
export type { QuizPaper } from './quiz/quiz-paper.js';
export { setQuiz } from './quiz/set-quiz.js';
export { setWebPage } from './web.js';
