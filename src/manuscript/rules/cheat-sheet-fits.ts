import type { Rule } from '../rule.js';
import { linesOnSheet, sheetOfA4 } from '../sheet-lines.js';

/**
 * What is written for the cheat sheet of a section has room on its page.
 *
 * Fails at line 7:
 *
 * ```md
 * ## Which errors are there?
 *
 * `easy`
 *
 * Those that the manual lists.
 *
 * ### Cheat sheet: Errors
 *
 * 1<br>2<br>3<br>4<br>5<br>6<br>7<br>8<br>9<br>10<br>11<br>12<br>13<br>14<br>15<br>16<br>17<br>18<br>19
 * <br>20<br>21<br>22<br>23<br>24<br>25<br>26<br>27<br>28<br>29<br>30<br>31<br>32<br>33<br>34<br>35<br>36
 * <br>37<br>38<br>39<br>40<br>41<br>42<br>43<br>44<br>45<br>46<br>47<br>48<br>49<br>50<br>51<br>52<br>53
 * <br>54<br>55<br>56<br>57<br>58<br>59<br>60<br>61<br>62<br>63<br>64<br>65<br>66<br>67<br>68<br>69<br>70
 * <br>71<br>72<br>73<br>74<br>75<br>76<br>77<br>78<br>79<br>80<br>81<br>82<br>83<br>84<br>85<br>86<br>87
 * <br>88<br>89<br>90<br>91<br>92<br>93<br>94<br>95<br>96<br>97<br>98<br>99<br>100<br>101<br>102<br>103
 * <br>104<br>105<br>106<br>107<br>108<br>109<br>110<br>111<br>112<br>113<br>114<br>115<br>116<br>117
 * <br>118<br>119<br>120<br>121<br>122<br>123<br>124<br>125<br>126<br>127<br>128<br>129<br>130<br>131
 * ```
 *
 * Passes:
 *
 * ```md
 * ## Which errors are there?
 *
 * `easy`
 *
 * Those that the manual lists.
 *
 * ### Cheat sheet: Errors
 *
 * 1 to 131; above 100 the connection is closed, too.
 * ```
 */
export const cheatSheetFits: Rule = {
  id: 'cheat-sheet-fits',
  description: 'What is written for the cheat sheet of a section has room on its page.',
  severity: 'warning',
  *check(manuscript) {
    for (const { file, title, split, questions } of manuscript.files) {
      const room = sheetOfA4.lines * (split ? 2 : 1);
      const sheets = questions.map(({ sheets: [sheet] }) => ({ sheet, lines: linesOnSheet(sheet?.content ?? []) }));
      const all = sheets.reduce((sum, { lines }) => sum + lines, 0);
      const [longest] = sheets.toSorted((one, other) => other.lines - one.lines);
      if (!longest?.sheet || all <= room) continue;
      const { line, column } = longest.sheet.place;
      const message =
        `The cheat sheets of "${title}" take about ${Math.round(all)} lines of ${sheetOfA4.letters} letters, and ` +
        `${split ? 'two pages of A4 hold' : 'a page of A4 holds'} ${room}. This one is the longest, with ` +
        `${Math.round(longest.lines)}: shorten it${split ? '' : ', or make two sheets of the section by `split: true`'}.`;
      yield { message, file, position: { line, column } };
    }
  },
};
