@description('What a month may cost, in the currency of the subscription.')
param amount int

@description('Who is told.')
param email string

@description('The first of a month.')
param start string

resource budget 'Microsoft.Consumption/budgets@2023-11-01' = {
  name: 'tracker'
  properties: {
    category: 'Cost'
    timeGrain: 'Monthly'
    timePeriod: { startDate: start }
    amount: amount
    notifications: {
      forecast: {
        enabled: true
        operator: 'GreaterThan'
        threshold: 100
        thresholdType: 'Forecasted'
        contactEmails: [email]
      }
      actual: {
        enabled: true
        operator: 'GreaterThan'
        threshold: 80
        thresholdType: 'Actual'
        contactEmails: [email]
      }
    }
  }
}
