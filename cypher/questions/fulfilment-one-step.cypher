// Hur väl är ett mål uppfyllt i en period, och av vad följer det? Ett steg, att räkna efter för hand.
// How well is a goal fulfilled in a period, and what does that follow from? One step, to check by hand.
//
// From the goal's direct components: indicators by target and outcome, contributing goals by what is already known of
// them, activities by their progress. The statement does not go further down: ask it of the contributing goals first,
// and give what it answers in the columns score to best as $children. What is not given there is missing.
//
// Parameters:
//   $region  text    the region's id                      'exempel-nord'
//   $at      date    the day on which everything holds: the period's last, or today when that is earlier
//                    date('2025-12-31')
//   $goal    text    the goal's key                       'M-2025-RS-BESOK'
//   $period  text    the period's key                     '2025'
//   $children  map   by key: score, coverage, low, high, status, worst and best of contributing goals    {}
//   $limits  map     the limits of the steering model, of indicators by method, and of goals
//                    {green: 1.0, baseline: 0.5, ratio: 0.8, step: 0.5, band: 0.5, improve: 0.5, milestone: 0.5,
//                    goalGreen: 0.9, goalYellow: 0.5, minCoverage: 0.5, milestoneProgress: false,
//                    directionCounts: false}
//   $limit   1..     the most rows                        1000
// Columns:
//   label         Goal, Indicator or Activity: what the component is; null in the only row of a goal without any
//   key           its key
//   weight        the weight of its link
//   counts        whether it is a part of the score; else it is shown beside
//   critical      whether the goal cannot be green when it is red
//   method        of an indicator: milestone, band, improve, baseline, ratio, step or direction_only
//   target        the value to reach
//   targetLow     the lower end of a range
//   targetHigh    the upper end of a range
//   comparison    the baseline, or the value to improve on
//   outcome       what was measured
//   attainment    1 when the target is met
//   partScore     its score, 0 to 1; null when it is missing
//   partCoverage  what part of it is known, 0 to 1
//   partLow       its score if all that is missing came out as 0
//   partHigh      its score if all that is missing came out as 1
//   partStatus    green, yellow, red or grey
//   score         the goal's score; null when nothing is known
//   coverage      what part of the weight is known
//   low           the score if all that is missing came out as 0
//   high          the score if all that is missing came out as 1
//   status        green, yellow, red or grey
//   worst         the status if all that is missing came out as 0
//   best          the status if all that is missing came out as 1
// Order: goals, indicators, activities; key; when the link begins.
// Bounds: $limit rows, 20 units up the line.
// Service: fulfilment(of, period, at), with the components of its derivation.
MATCH (goal:Goal {regionId: $region, key: $goal})
CALL (goal) {
  OPTIONAL MATCH (period:Period {regionId: goal.regionId, key: $period})
  RETURN period
}
CALL (goal) {
  OPTIONAL MATCH (goal)-[owned:OWNED_BY]->(own:OrgUnit)
  WHERE all(part IN [goal, owned, own]
    WHERE coalesce(part.validFrom <= $at, true) AND coalesce($at < part.validTo, true))
  RETURN own ORDER BY own.key LIMIT 1
}
OPTIONAL CALL (goal, period, own) {
  MATCH (goal)-[link:MEASURED_BY]->(indicator:Indicator)
  WHERE all(part IN [goal, link, indicator]
    WHERE coalesce(part.validFrom <= $at, true) AND coalesce($at < part.validTo, true))
  // its target: the only one, or that of the goal's own unit, else of no unit, else of the nearest above in the line
  CALL (goal, link, indicator, period, own) {
    OPTIONAL MATCH (goal)-[:HAS_TARGET]->(target:Target)-[:FOR_INDICATOR]->(indicator)
    WHERE target.group = 'T' AND coalesce(link.role, 'fulfilment') <> 'direction_only'
      AND coalesce(target.validFrom <= $at, true) AND coalesce($at < target.validTo, true)
      AND EXISTS { (target)-[:FOR_PERIOD]->(period) }
      AND CASE
        WHEN target.targetKind IN ['at_least', 'at_most'] THEN target.value IS NOT NULL
        WHEN target.targetKind = 'range' THEN target.low IS NOT NULL OR target.high IS NOT NULL
        ELSE true
      END
    OPTIONAL MATCH (target)-[:FOR_UNIT]->(aimed:OrgUnit)
    OPTIONAL MATCH path = ANY SHORTEST (own)
      ((lower)-[line:PART_OF|SERVES]->(upper)
        WHERE coalesce(line.structure, 'line') = 'line'
          AND all(part IN [lower, line, upper]
            WHERE coalesce(part.validFrom <= $at, true) AND coalesce($at < part.validTo, true))
          AND NOT EXISTS {
            (lower)-[other:PART_OF|SERVES]->(beside:OrgUnit)
            WHERE coalesce(other.structure, 'line') = 'line'
              AND all(part IN [other, beside]
                WHERE coalesce(part.validFrom <= $at, true) AND coalesce($at < part.validTo, true))
              AND CASE type(other)
                WHEN 'PART_OF' THEN type(line) = 'SERVES' OR beside.key < upper.key
                ELSE type(line) = 'SERVES' AND other <> line
              END
          }){1,20}
      (aimed)
    OPTIONAL MATCH (target)-[:HAS_BASELINE]->(baseline:Baseline)
    OPTIONAL MATCH (baseline)-[:IN_PERIOD]->(from:Period)
    WITH target, aimed, baseline.value AS baseline, from,
      CASE WHEN aimed = own THEN 0 WHEN aimed IS NULL THEN 1 ELSE 1 + length(path) END AS rank
    ORDER BY rank, target.key
    WITH collect({node: target, unit: aimed.key, baseline: baseline, from: from, rank: rank}) AS targets
    RETURN head([target IN targets WHERE size(targets) = 1 OR target.rank IS NOT NULL]) AS aim
  }
  // its outcomes: at the target's unit, else at the goal's own where there is one, else at none
  CALL (indicator, own, aim) {
    OPTIONAL MATCH (indicator)<-[:OBSERVES]-(measured:Measurement)-[:IN_PERIOD]->(span:Period)
    WHERE measured.group = 'T' AND measured.state IN ['final', 'preliminary']
    OPTIONAL MATCH (measured)-[:AT_UNIT]->(unit:OrgUnit)
    WITH measured, span, unit.key AS unit
    WHERE unit IS NULL OR unit IN [aim.unit, own.key]
    RETURN collect({value: measured.value, span: span, unit: unit}) AS outcomes
  }
  WITH link, indicator, period, aim, aim.node AS target, outcomes, CASE
    WHEN aim.unit IS NOT NULL THEN aim.unit
    WHEN any(outcome IN outcomes WHERE outcome.span = period AND outcome.unit = own.key) THEN own.key
  END AS unit
  WITH *, [outcome IN outcomes WHERE coalesce(outcome.unit = unit, outcome.unit IS NULL AND unit IS NULL)] AS here
  WITH *, head([outcome IN here WHERE outcome.span = period | outcome.value]) AS outcome,
    coalesce(aim.baseline, head([outcome IN here WHERE outcome.span = aim.from | outcome.value])) AS baseline,
    head([outcome IN here WHERE outcome.span.kind = period.kind AND CASE
        WHEN period.kind = 'ytd' OR coalesce(indicator.accumulates, false)
        THEN outcome.span.lastDay + duration('P1D') = period.lastDay + duration('P1D') - duration('P1Y')
        ELSE outcome.span.lastDay + duration('P1D') = period.firstDay
      END | outcome.value]) AS before,
    coalesce(indicator.decimals, 9) AS decimals, coalesce(indicator.tolerance, 0.0) AS tolerance,
    coalesce(indicator.scaleMin, 0.0) AS least
  WITH *, round(outcome, decimals) AS rounded, round(target.value, decimals) AS aimed, CASE target.targetKind
    WHEN 'milestone' THEN 'milestone'
    WHEN 'range' THEN 'band'
    WHEN 'improve_on_previous' THEN 'improve'
    WHEN 'at_least' THEN CASE
      WHEN round(baseline, decimals) < round(target.value, decimals) THEN 'baseline'
      WHEN indicator.scale IN ['ratio', 'index'] AND target.value - least > 0 THEN 'ratio'
      ELSE 'step'
    END
    WHEN 'at_most' THEN CASE
      WHEN round(baseline, decimals) > round(target.value, decimals) THEN 'baseline'
      WHEN indicator.scale IN ['ratio', 'index'] AND target.value - least > 0 THEN 'ratio'
      ELSE 'step'
    END
    ELSE 'direction_only'
  END AS method
  WITH *, CASE method
    WHEN 'baseline' THEN baseline
    WHEN 'improve' THEN coalesce(baseline, before)
    WHEN 'direction_only' THEN before
  END AS comparison
  WITH *, CASE indicator.direction WHEN 'up' THEN 1 WHEN 'down' THEN -1 END
      * round(rounded - round(comparison, decimals), 9) AS gain,
    round(coalesce(indicator.changeInterval, 0.0), 9) AS interval,
    CASE target.targetKind WHEN 'at_least' THEN rounded >= aimed WHEN 'at_most' THEN rounded <= aimed END AS isMet,
    // how far outside a range, or from a target
    CASE
      WHEN method <> 'band' THEN abs(outcome - target.value)
      WHEN coalesce(rounded >= round(target.low, decimals), true)
        AND coalesce(rounded <= round(target.high, decimals), true) THEN 0.0
      WHEN coalesce(outcome < target.low, false) THEN target.low - outcome
      ELSE outcome - target.high
    END AS distance
  WITH *, CASE
    WHEN outcome IS NULL THEN null
    WHEN method IN ['improve', 'direction_only'] THEN CASE
      WHEN gain > 0 AND gain >= interval THEN 1.0
      WHEN gain < 0 AND -gain >= interval THEN 0.0
      WHEN gain IS NOT NULL THEN 0.5
    END
    WHEN method = 'milestone' THEN CASE
      WHEN round(outcome, 9) >= round(coalesce(target.value, 1.0), 9) THEN 1.0
      WHEN $limits.milestoneProgress AND outcome > 0 THEN outcome / coalesce(target.value, 1.0)
      ELSE 0.0
    END
    WHEN isMet OR (method = 'band' AND distance = 0) THEN 1.0
    WHEN method = 'baseline' THEN CASE
      WHEN (outcome - baseline) / (target.value - baseline) < 0 THEN 0.0
      WHEN (outcome - baseline) / (target.value - baseline) > 1 THEN 1.0
      ELSE (outcome - baseline) / (target.value - baseline)
    END
    WHEN method = 'ratio' AND target.targetKind = 'at_most' THEN (target.value - least) / (outcome - least)
    WHEN method = 'ratio' THEN CASE
      WHEN outcome < least THEN 0.0
      ELSE (outcome - least) / (target.value - least)
    END
    WHEN tolerance > distance THEN 1 - distance / tolerance
    ELSE 0.0
  END AS reached, CASE method
    WHEN 'direction_only' THEN $limits.improve
    ELSE $limits[method]
  END AS yellow
  WITH *, CASE WHEN method <> 'direction_only' OR $limits.directionCounts THEN reached END AS attainment
  WITH *, CASE
    WHEN attainment >= $limits.green THEN 1.0
    WHEN attainment >= yellow THEN 0.5 + 0.5 * (attainment - yellow) / ($limits.green - yellow)
    ELSE 0.5 * attainment / yellow
  END AS score
  WITH *, CASE
    WHEN score IS NULL THEN 'grey'
    WHEN round(score, 9) >= 1 THEN 'green'
    WHEN round(score, 9) >= 0.5 THEN 'yellow'
    ELSE 'red'
  END AS status
  RETURN 2 AS place, indicator AS element, link, coalesce(link.critical, false) AS critical,
    link.weight > 0 AND coalesce(link.role, 'fulfilment') <> 'quality'
      AND (method <> 'direction_only' OR $limits.directionCounts) AS counts,
    {method: method, target: target.value, targetLow: target.low, targetHigh: target.high, comparison: comparison,
      outcome: outcome, attainment: attainment} AS ground,
    {score: score, coverage: CASE WHEN score IS NULL THEN 0.0 ELSE 1.0 END, low: coalesce(score, 0.0),
      high: coalesce(score, 1.0), status: status, worst: CASE WHEN score IS NULL THEN 'red' ELSE status END,
      best: CASE WHEN score IS NULL THEN 'green' ELSE status END} AS part
UNION ALL
  MATCH (goal)<-[link:CONTRIBUTES_TO]-(child:Goal)
  WHERE all(part IN [goal, link, child]
    WHERE coalesce(part.validFrom <= $at, true) AND coalesce($at < part.validTo, true))
  RETURN 1 AS place, child AS element, link, coalesce(child.critical, false) AS critical, link.weight > 0 AS counts,
    {} AS ground, coalesce($children[child.key], {coverage: 0.0, low: 0.0, high: 1.0, status: 'grey', worst: 'red',
      best: 'green'}) AS part
UNION ALL
  MATCH (goal)<-[link:IMPLEMENTS]-(activity:Activity)
  WHERE all(part IN [goal, link, activity]
    WHERE coalesce(part.validFrom <= $at, true) AND coalesce($at < part.validTo, true))
  WITH link, activity,
    coalesce(activity.progress, CASE activity.state WHEN 'done' THEN 1.0 WHEN 'planned' THEN 0.0 END) AS score
  WITH *, CASE
    WHEN score IS NULL THEN 'grey'
    WHEN round(score, 9) >= $limits.goalGreen THEN 'green'
    WHEN round(score, 9) >= $limits.goalYellow THEN 'yellow'
    ELSE 'red'
  END AS status
  RETURN 3 AS place, activity AS element, link, false AS critical, link.weight > 0 AS counts, {} AS ground,
    {score: score, coverage: CASE WHEN score IS NULL THEN 0.0 ELSE 1.0 END, low: coalesce(score, 0.0),
      high: coalesce(score, 1.0), status: status, worst: CASE WHEN score IS NULL THEN 'red' ELSE status END,
      best: CASE WHEN score IS NULL THEN 'green' ELSE status END} AS part
}
WITH goal, place, element, link, critical, counts, ground, part
ORDER BY place, element.key, coalesce(link.validFrom, date('0000-01-01'))
WITH goal, collect(CASE WHEN element IS NOT NULL THEN
    {label: ['Goal', 'Indicator', 'Activity'][place - 1], key: element.key, weight: link.weight, counts: counts,
      critical: critical, ground: ground, part: part}
  END) AS components
WITH components, [component IN components WHERE component.counts] AS parts,
  coalesce(goal.aggregator, 'weighted_mean') AS aggregator
WITH *, reduce(sum = 0.0, part IN parts | sum + part.weight) AS weights,
  reduce(sum = 0.0, part IN parts | sum + part.weight * part.part.coverage) AS known
WITH *, CASE
  WHEN known = 0 THEN null
  WHEN aggregator = 'min' THEN reduce(least = 1.0, part IN parts |
    CASE WHEN part.part.score < least THEN part.part.score ELSE least END)
  WHEN aggregator = 'share_green' THEN reduce(sum = 0.0, part IN parts |
    sum + CASE part.part.status WHEN 'green' THEN part.weight * part.part.coverage ELSE 0 END) / known
  ELSE reduce(sum = 0.0, part IN parts |
    sum + part.weight * part.part.coverage * coalesce(part.part.score, 0)) / known
END AS score, CASE
  WHEN weights = 0 THEN 0.0
  WHEN aggregator = 'min' THEN reduce(least = 1.0, part IN parts |
    CASE WHEN part.part.low < least THEN part.part.low ELSE least END)
  WHEN aggregator = 'share_green' THEN reduce(sum = 0.0, part IN parts |
    sum + CASE part.part.worst WHEN 'green' THEN part.weight * part.part.coverage ELSE 0 END) / weights
  ELSE reduce(sum = 0.0, part IN parts | sum + part.weight * part.part.low) / weights
END AS low, CASE
  WHEN weights = 0 THEN 1.0
  WHEN aggregator = 'min' THEN reduce(least = 1.0, part IN parts |
    CASE WHEN part.part.high < least THEN part.part.high ELSE least END)
  WHEN aggregator = 'share_green' THEN 1 - (known - reduce(sum = 0.0, part IN parts |
    sum + CASE part.part.best WHEN 'green' THEN part.weight * part.part.coverage ELSE 0 END)) / weights
  ELSE reduce(sum = 0.0, part IN parts | sum + part.weight * part.part.high) / weights
END AS high, CASE WHEN weights = 0 THEN 0.0 ELSE known / weights END AS coverage
// green is capped where no part is green, or a critical one is red: as things are, at worst and at best
WITH *, [look IN [
    {value: score, parts: [part IN parts | {critical: part.critical, colour: part.part.status}]},
    {value: low, parts: [part IN parts | {critical: part.critical, colour: part.part.worst}]},
    {value: high, parts: [part IN parts | {critical: part.critical,
      colour: CASE part.part.best WHEN 'red' THEN part.part.status ELSE part.part.best END}]}] | CASE
  WHEN round(look.value, 9) >= $limits.goalGreen AND any(part IN look.parts WHERE part.colour = 'green')
    AND none(part IN look.parts WHERE part.critical AND part.colour = 'red') THEN 'green'
  WHEN round(look.value, 9) >= $limits.goalYellow THEN 'yellow'
  ELSE 'red'
END] AS colours
UNWIND CASE WHEN components = [] THEN [null] ELSE components END AS component
RETURN component.label AS label, component.key AS key, component.weight AS weight, component.counts AS counts,
  component.critical AS critical, component.ground.method AS method, component.ground.target AS target,
  component.ground.targetLow AS targetLow, component.ground.targetHigh AS targetHigh,
  component.ground.comparison AS comparison, component.ground.outcome AS outcome,
  component.ground.attainment AS attainment, component.part.score AS partScore,
  component.part.coverage AS partCoverage, component.part.low AS partLow, component.part.high AS partHigh,
  component.part.status AS partStatus, score, coverage, low, high,
  CASE WHEN score IS NULL OR round(coverage, 9) < $limits.minCoverage THEN 'grey' ELSE colours[0] END AS status,
  CASE WHEN weights = 0 THEN 'red' ELSE colours[1] END AS worst,
  CASE WHEN weights = 0 THEN 'green' ELSE colours[2] END AS best
LIMIT $limit
