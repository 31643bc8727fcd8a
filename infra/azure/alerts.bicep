param location string
param tags object

@description('Resource id of the Application Insights component that the app reports to.')
param insightsId string

@description('Who is told. Empty: nobody.')
param email string

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(email)) {
  name: 'tracker'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'tracker'
    enabled: true
    emailReceivers: [
      {
        name: 'operators'
        emailAddress: email
        useCommonAlertSchema: true
      }
    ]
  }
}

var rules = [
  {
    name: 'timer-not-run'
    title: 'The digest timer has not run for two hours'
    severity: 2
    frequency: 'PT1H'
    window: 'PT2H'
    query: 'requests | where name has "DigestTimer" | summarize runs = count() | where runs == 0'
  }
  {
    name: 'server-errors'
    title: 'Requests fail on the server'
    severity: 1
    frequency: 'PT15M'
    window: 'PT15M'
    query: 'requests | where toint(resultCode) >= 500 | summarize failures = count() | where failures > 5'
  }
  // A programme whose digest fails holds up no other: the run itself succeeds, what failed stands in the log.
  {
    name: 'digest-late'
    title: 'A digest is late: more than one run could not make it'
    severity: 2
    frequency: 'PT1H'
    window: 'PT2H'
    query: 'union requests, exceptions | where (name has "DigestTimer" and success == false) or (tostring(customDimensions.CategoryName) == "Tracker.Digests.DigestRun" and severityLevel >= 3) | summarize failures = count() | where failures > 1'
  }
]

resource alerts 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for rule in rules: {
    name: rule.name
    location: location
    tags: tags
    properties: {
      displayName: rule.title
      severity: rule.severity
      enabled: true
      scopes: [insightsId]
      evaluationFrequency: rule.frequency
      windowSize: rule.window
      criteria: {
        allOf: [
          {
            query: rule.query
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: 0
            failingPeriods: {
              numberOfEvaluationPeriods: 1
              minFailingPeriodsToAlert: 1
            }
          }
        ]
      }
      autoMitigate: true
      actions: { actionGroups: empty(email) ? [] : [people.id] }
    }
  }
]
